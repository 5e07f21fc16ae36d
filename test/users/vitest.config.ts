import { defineConfig } from 'vitest/config'
import { TallyReporter } from '../support/reporter.ts'

// Apart from `npm test`, as it installs other test runners and needs a registry for that.
export default defineConfig({
  test: {
    include: ['test/users/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    reporters: ['verbose', new TallyReporter()],
  },
})
