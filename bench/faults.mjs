// `npm run bench:faults`: what each call of the page makes of each fault of its upstream, through real HTTP.
import { loadModule } from './loadModule.mjs'

const { module: world, close } = await loadModule('/test/faults/world.ts')
const { module: table } = await loadModule('/test/faults/outcomes.ts')
const { module: lagging } = await loadModule('/test/faults/lags.ts')
const { module: list } = await loadModule('/test/faults/calls.ts')

/** @type {Record<string, Record<string, string>>} */
const rows = {}
let unexpected = 0
for (const [name, { fault, expected, calls }] of Object.entries(table.faults)) {
  const row = (rows[name] = /** @type {Record<string, string>} */ ({}))
  for (const call of calls ?? Object.keys(list.calls)) {
    const { result } = await world.runCell(call, fault)
    const isExpected = result === expected(call)
    if (!isExpected) unexpected += 1
    row[call] = isExpected ? result : `${result} (!)`
  }
}
/** @type {Record<string, { list: string, get: string }>} */
const lags = {}
for (const [after, lag] of Object.entries(lagging.lags)) {
  const read = (lags[`a list that lags after ${after}`] = await lagging.runLag(lag))
  for (const what of /** @type {const} */ (['list', 'get'])) {
    if (read[what] === lag[what]) continue
    unexpected += 1
    read[what] += ' (!)'
  }
}
await close()
console.table(rows)
console.table(lags)
console.log(
  `${Object.keys({ ...rows, ...lags }).length} faults, ${unexpected} cells not as expected`,
)
process.exitCode = unexpected > 0 ? 1 : 0
