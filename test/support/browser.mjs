// Finds a Chromium for tests, stories and the demo's scripts. Plain .mjs, because scripts that Node runs
// directly use it too. The browser comes with `npm install`, so a clean checkout needs nothing else.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright'
import { pinnedChromium } from './pinnedChromium.mjs'

const run = promisify(execFile)

/**
 * Ours, and never the ones that @sparticuz/chromium suggests: those are made for a cloud function and
 * switch off web security, which these tests have to see working.
 */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The path of the first Chromium that answers `--version`: `CHROMIUM_PATH`, the build that the lockfile
 * pins, Playwright's own, one of the system. Pinned before system: a browser that happens to be on a
 * machine must not hide a broken install.
 *
 * @returns {Promise<string>}
 * @throws {Error} a sentence that says what to do, if there is none
 */
export async function findChromium() {
  const wanted = process.env['CHROMIUM_PATH']
  if (wanted) {
    if (await answers(wanted)) return wanted
    throw new Error(
      `CHROMIUM_PATH is "${wanted}", which does not answer --version. Correct it or unset it.`,
    )
  }
  for await (const path of candidates()) if (await answers(path)) return path
  throw new Error(
    'No Chromium was found for the browser tests. Run `npx playwright install chromium`, ' +
      'or set CHROMIUM_PATH to the program file of a Chromium or Chrome.',
  )
}

/**
 * Starts a headless Chromium for an end-to-end test or a script. The caller closes it.
 *
 * @param {import('playwright').LaunchOptions} [options]
 */
export async function launchChromium(options = {}) {
  const executablePath = await findChromium()
  return chromium.launch({ executablePath, args: chromiumArgs, ...options })
}

async function* candidates() {
  yield* pinnedChromium()
  yield chromium.executablePath()
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  for (const name of ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']) {
    for (const folder of folders) yield join(folder, name)
  }
  yield '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
}

/** @param {string} path */
async function answers(path) {
  if (!existsSync(path)) return false
  return run(path, ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  )
}
