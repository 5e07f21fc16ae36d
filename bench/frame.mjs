// `npm run bench:frame`: what a hostile script of the page tries, against a frame without a care, against the card
// frame, and against the document of `cardmint frame` on a host that sends none of its headers; in the Chromium that
// comes with the tests and in the Firefox of the machine. Ends with 1 if a cell is not as it should be.
import { loadModule } from './loadModule.mjs'

const { module, close } = await loadModule('/test/frame/table.ts')
const { rows, unexpected } = await module.tryAttacks()
await close()
console.table(rows)
console.log(`${Object.keys(rows).length} attacks, ${unexpected} cells not as expected`)
process.exitCode = unexpected > 0 ? 1 : 0
