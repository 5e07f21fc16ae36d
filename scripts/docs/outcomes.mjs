// Writes docs/outcomes.md out of the table that the fault matrix runs.
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

/** @type {{ module: { outcomesDocument: () => string } }} */
const { module } = await runnerImport('/test/faults/outcomes.ts', {
  root: new URL('../../', import.meta.url).pathname,
  configFile: false,
  logLevel: 'error',
})
writeFileSync(new URL('../../docs/outcomes.md', import.meta.url), module.outcomesDocument())
