// Finds a Chromium for tests, stories and the demo's scripts. Plain .mjs, because scripts that Node runs
// directly use it too. The browser comes with `npm install`, so a clean checkout needs nothing else.
import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'
import { chromium } from 'playwright'

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url))
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
  for (const candidate of [pinned, playwrights, systems]) {
    const path = await candidate()
    if (path) return path
  }
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

/** The package's own unpacker uses one fixed name in the system's temporary folder: half-written or older files count as good. */
async function pinned() {
  const home = join(modules, '@sparticuz/chromium')
  const packed = join(home, 'bin/chromium.br')
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packed))
    return undefined
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  const folder = join(modules, '.cache/chromium')
  const path = join(folder, `chromium-${version}`)
  if (!existsSync(path)) await unpack(packed, folder, path)
  return (await answers(path)) ? path : undefined
}

/**
 * Several processes may come here at once: each writes a file of its own, and the rename is atomic.
 *
 * @param {string} packed
 * @param {string} folder
 * @param {string} path
 */
async function unpack(packed, folder, path) {
  const temporary = `${path}.${process.pid}.tmp`
  await mkdir(folder, { recursive: true })
  try {
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(temporary))
    await chmod(temporary, 0o755)
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}

async function playwrights() {
  const path = chromium.executablePath()
  return (await answers(path)) ? path : undefined
}

async function systems() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  paths.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  for (const path of paths) if (await answers(path)) return path
  return undefined
}

/** @param {string} path */
async function answers(path) {
  if (!existsSync(path)) return false
  return run(path, ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  )
}
