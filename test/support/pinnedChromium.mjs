// The Chromium that comes with `npm install`, in @sparticuz/chromium, unpacked by ourselves: the package's
// own unpacker uses one fixed name in the system's temporary folder, where a half-written or an older file
// counts as good.
import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url))
const home = join(modules, '@sparticuz/chromium')
const cache = join(modules, '.cache/chromium')
const run = promisify(execFile)

/**
 * Ways to start the pinned build, the plain one first. Each is made when it is asked for.
 *
 * @returns {AsyncGenerator<string>}
 */
export async function* pinnedChromium() {
  const packed = join(home, 'bin/chromium.br')
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packed)) return
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  const program = join(cache, `chromium-${version}`)
  await make(program, (path) => unpack(packed, path))
  yield program

  // A bare system has no NSS library, so the package brings one.
  const withLibraries = `${program}-with-libraries`
  await make(join(cache, `libraries-${version}`), unpackLibraries)
  await make(withLibraries, (path) => writeFile(path, starter(version)))
  yield withLibraries
}

/**
 * Several processes may come here at once: each makes one of its own, and the rename is atomic.
 *
 * @param {string} path
 * @param {(temporary: string) => Promise<void>} fill
 */
async function make(path, fill) {
  if (existsSync(path)) return
  const temporary = `${path}.${process.pid}.tmp`
  await mkdir(cache, { recursive: true })
  try {
    await fill(temporary)
    await chmod(temporary, 0o755)
    await rename(temporary, path)
  } catch (error) {
    // A folder that another process put there first cannot be renamed over, and need not be.
    if (!existsSync(path)) throw error
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/**
 * @param {string} packed
 * @param {string} path
 */
function unpack(packed, path) {
  return pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(path))
}

/** @param {string} version */
const starter = (version) => `#!/bin/sh
here=$(dirname "$0")
LD_LIBRARY_PATH="$here/libraries-${version}/lib" exec "$here/chromium-${version}" "$@"
`

/** @param {string} folder */
async function unpackLibraries(folder) {
  await mkdir(folder)
  const archive = join(folder, 'libraries.tar')
  await unpack(join(home, 'bin/al2023.tar.br'), archive)
  await run('tar', ['-xf', archive, '-C', folder])
}
