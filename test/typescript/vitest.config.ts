import { defineConfig } from 'vitest/config'
import { TallyReporter } from '../support/reporter.ts'

// Apart from `npm test`, as it installs several compilers and needs a registry for that.
export default defineConfig({
  test: {
    include: ['test/typescript/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    reporters: ['default', new TallyReporter()],
  },
})
