import { mkdtempSync, realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { installInto, packPackage } from '../package/packPackage.ts'
import { start } from '../package/run.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder below which examples are installed. */
    home: string
    tarball: string
    /** The line that the sandbox printed when it listened. */
    sandbox: string
  }
}

/** Packs the package once for all examples, and starts its sandbox. */
export default async function setup({ provide }: TestProject) {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'cardmint-examples-')))
  const tarball = await packPackage(home)
  const folder = join(home, 'sandbox')
  await installInto(folder, [tarball])
  const command = join(folder, 'node_modules/.bin/cardmint')
  const sandbox = await start(command, ['sandbox', '--port', '0'], { cwd: folder })
  provide('home', home)
  provide('tarball', tarball)
  provide('sandbox', sandbox.firstLine)
  return async () => {
    await sandbox.stop()
    // not at one go: Vitest, which waits for its workers meanwhile, would take them for hung
    await rm(home, { recursive: true, force: true, maxRetries: 10 })
  }
}
