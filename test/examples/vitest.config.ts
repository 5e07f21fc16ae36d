import { defineConfig } from 'vitest/config'
import { TallyReporter } from '../support/reporter.ts'
import { TableReporter } from './tableReporter.ts'

// Apart from `npm test`, as it installs other frameworks and needs a registry for that.
export default defineConfig({
  test: {
    include: ['test/examples/*.test.ts'],
    globalSetup: 'test/examples/packed.ts',
    fileParallelism: false,
    testTimeout: 300_000,
    reporters: ['default', new TableReporter(), new TallyReporter()],
  },
})
