// `npm run bench:fleet [-- connections [seconds]]`: three backends behind a real nginx, which share their limits in a
// real Redis, under 200 connections for 60 seconds. An instance is killed and started, Redis is stopped and started.
// Prints what was allowed against the limit, the answers by status, lost and doubled writes, what was refused while
// Redis was away, and what nginx and Redis cost. Ctrl+C prints what there was until then.
import { loadModule } from './loadModule.mjs'

const [connections = '200', seconds = '60'] = process.argv.slice(2)
const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupted.abort())

const { module, close } = await loadModule('/test/server/fleet/run.ts')
const started = performance.now()
/** @type {import('../test/server/fleet/run.ts').FleetSummary} */
const summary = await module.runFleet({
  connections: Number(connections),
  lasts: Number(seconds) * 1000,
  turns: 10,
  callsATurn: 500,
  signal: interrupted.signal,
  onProgress: (/** @type {string} */ words) =>
    console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${words}`),
})
await close()

const { answers, limits, writes, cost, wasInterrupted } = summary
console.log(`\nanswers to ${connections} connections, by what happened`)
console.table(answers)
console.log(
  `limit of ${limits.points}: ${limits.usedUp} budgets used up, ${limits.allowed} calls allowed, ${limits.refused} refused`,
)
console.log(
  `  exactly ${limits.points} allowed: ${limits.exact}; fewer, by no more than answers that got lost: ${limits.short}; wrong: ${limits.wrong}`,
)
console.log('\nwrites, as callers were told and as the upstream saw them')
console.table(writes)
const away = Object.entries(answers['Redis stopped'])
const all = away.reduce((sum, [, count]) => sum + count, 0)
console.log(
  `while Redis was away ${answers['Redis stopped']['500'] ?? 0} of ${all} calls were refused with 500; the others were under way when it went`,
)
console.log('\nwhat it costs: 8 mints at once, in turns of 500, medians')
console.table(cost)
if (wasInterrupted) console.log('interrupted: this is what there was until then')
const isWrong = limits.wrong + writes.lost + writes.doubled + writes['done although refused'] > 0
process.exitCode = isWrong || wasInterrupted ? 1 : 0
