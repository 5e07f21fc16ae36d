import { defineConfig } from 'vitest/config'
import { TallyReporter } from '../support/reporter.ts'
import { kinds, whatIsMissing } from './kinds.ts'

// Apart from `npm test`, which needs nothing but npm: these need browsers of the machine.
export default defineConfig(() => {
  for (const missing of kinds.map(whatIsMissing)) if (missing) console.warn(`\n${missing}\n`)
  return {
    test: {
      name: 'engines',
      include: ['test/engines/*.test.ts'],
      environment: 'node',
      // each file has browsers and screens of its own
      maxWorkers: 2,
      // in CI, as in `vite.config.ts`
      retry: process.env.CI ? 1 : 0,
      testTimeout: 120_000,
      expect: { poll: { timeout: 15_000 } },
      hookTimeout: 120_000,
      reporters: ['default', new TallyReporter()],
    },
  }
})
