// `npm run bench:faults`: what each call of the page makes of each fault of its upstream, through real HTTP.
import { load } from './load.mjs'

const { module: world, close } = await load('/test/faults/world.ts')
const { module: table } = await load('/test/faults/outcomes.ts')
const { module: list } = await load('/test/faults/calls.ts')

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
await close()
console.table(rows)
console.log(`${Object.keys(rows).length} faults, ${unexpected} cells not as expected`)
process.exitCode = unexpected > 0 ? 1 : 0
