import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Builds and packs the package, and gives the path of the tarball. */
export async function packPackage(folder: string): Promise<string> {
  await run('npm', ['run', 'build'], root)
  const packed = await run('npm', ['pack', '--pack-destination', folder, '--ignore-scripts'], root)
  return join(folder, packed.trim().split('\n').at(-1) ?? '')
}

/** Installs packages from the registry, or tarballs, into a new folder. */
export async function installInto(folder: string, packages: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
  await run('npm', ['install', ...quiet, '--legacy-peer-deps', ...packages], folder)
}
