// `npm run bench:fuzz [-- seed [requests [from]]]`: seeded hostile requests through real HTTP, 100,000 unless
// said otherwise. Every answer is judged; what is wrong is printed with the command that shows it again.
import { load } from './load.mjs'

const [seed = String(Date.now() % 2 ** 31), requests = '100000', from = '0'] = process.argv.slice(2)
const { module, close } = await load('/test/server/fuzz/run.ts')
const started = performance.now()
const summary = await module.runFuzz({
  seed: Number(seed),
  requests: Number(requests),
  from: Number(from),
})
await close()
const seconds = (performance.now() - started) / 1000
for (const fault of summary.faults.slice(0, 20)) console.log(fault)
console.table(summary.statuses)
console.log(
  `seed ${seed}: ${requests} requests in ${seconds.toFixed(1)} s, ${summary.notHttp} not HTTP, ${summary.faults.length} faults`,
)
process.exitCode = summary.faults.length > 0 ? 1 : 0
