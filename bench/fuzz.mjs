// `npm run bench:fuzz [-- [--upstream] [--seeds=20] [seed [requests [from]]]]`: seeded hostile requests through real
// HTTP, 100,000 for one random seed unless said otherwise. With `--upstream` the requests are a page's and the upstream
// answers anything. Every answer is judged; what is wrong is printed with the command that shows it again. Ctrl+C
// prints what there was until then.
import { loadModule } from './loadModule.mjs'

const given = process.argv.slice(2)
const isUpstream = given.includes('--upstream')
const seeds = Number(
  given.find((each) => each.startsWith('--seeds='))?.slice('--seeds='.length) ?? 1,
)
const [seed, requests = '100000', from = '0'] = given.filter((each) => !each.startsWith('--'))

/** @typedef {{ seed: number, requests: number, statuses: Record<string, number>, notHttp: number, faults: string[] }} Summary */
/** @type {Summary[]} */
const done = []
/** @type {Summary | undefined} */
let now

const path = isUpstream ? '/test/server/fuzz/upstream.ts' : '/test/server/fuzz/run.ts'
const { module, close } = await loadModule(path)
const run = isUpstream ? module.runUpstreamFuzz : module.runFuzz
process.once('SIGINT', () => {
  if (now) done.push(now)
  report()
  process.exit()
})
for (let count = 0; count < seeds; count++) {
  const chosen = seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(seed) + count
  const started = performance.now()
  const options = { seed: chosen, requests: Number(requests), from: Number(from) }
  const summary = /** @type {Summary} */ (
    await run(options, (/** @type {Summary} */ so) => {
      now = so
      if (process.stderr.isTTY) process.stderr.write(`\rseed ${chosen}: ${so.requests} …`)
      else if (so.requests % 20_000 === 0) console.error(`seed ${chosen}: ${so.requests} …`)
    })
  )
  now = undefined
  done.push(summary)
  if (process.stderr.isTTY) process.stderr.write('\r')
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `seed ${chosen}: ${summary.requests} ${isUpstream ? 'answers' : 'requests'} in ${seconds} s, ${summary.notHttp} not HTTP, ${summary.faults.length} faults`,
  )
}
await close()
report()

function report() {
  /** @type {Record<string, number>} */
  const statuses = {}
  for (const { statuses: each } of done) {
    for (const [key, count] of Object.entries(each)) statuses[key] = (statuses[key] ?? 0) + count
  }
  console.table(Object.fromEntries(Object.entries(statuses).toSorted()))
  const faults = done.flatMap((each) => each.faults)
  for (const fault of faults.slice(0, 20)) console.log(fault)
  const all = done.reduce((sum, each) => sum + each.requests, 0)
  console.log(`${done.length} seeds, ${all} in all, ${faults.length} faults`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
