import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, findChromium } from '../support/browser.mjs'
import { rooms } from './rooms.mjs'

/** The tests of one room, which `MUTANTS_ROOM` names, or those of them that `MUTANTS_TESTS` does. */
export default defineConfig(async () => {
  const room = rooms[process.env['MUTANTS_ROOM'] ?? '']
  if (!room) throw new Error('MUTANTS_ROOM names no room. Run `npm run bench:mutants`.')
  const include = process.env['MUTANTS_TESTS']?.split(',').filter(Boolean) ?? []
  const common = {
    include: include.length > 0 ? include : room.tests,
    // each change starts workers of its own as it is, and files that share one take less than half of the time
    isolate: false,
    setupFiles: ['test/support/brands.ts'],
    testTimeout: 30_000,
  }
  if (!room.browser) return { test: common }
  const executablePath = await findChromium()
  return {
    plugins: [react()],
    test: {
      ...common,
      setupFiles: ['test/support/patience.ts', ...common.setupFiles],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) },
        }),
        instances: [{ browser: 'chromium' as const }],
      },
    },
  }
})
