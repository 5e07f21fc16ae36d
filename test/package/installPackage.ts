import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closure, type LockedPackages } from './lockfile.ts'
import { packPackage } from './packPackage.ts'
import { run } from './run.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What an app has besides Cardmint. Cardmint's own dependencies have to come with Cardmint. */
const appPackages = [
  '@hono/node-server',
  '@tanstack/react-query',
  '@types/react',
  '@types/react-dom',
  '@vitejs/plugin-react',
  'hono',
  'react',
  'react-dom',
  'vite',
]

interface Manifest {
  name: string
  dependencies: Record<string, string>
}

/**
 * Builds and packs the package, and installs the tarball into an app in a new temporary folder with
 * `npm ci`, as a user would, but without a network and without npm's cache: the lockfile names, for each
 * package, a copy of what is installed here.
 */
export async function installPackage(): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cardmint-app-')))
  const app = join(folder, 'app')
  cpSync(fileURLToPath(new URL('app', import.meta.url)), app, { recursive: true })

  const tarball = basename(await packPackage(app))

  const own = readJson<Manifest>(root, 'package.json')
  const { packages: locked } = readJson<{ packages: LockedPackages }>(root, 'package-lock.json')
  const manifest = {
    name: 'app',
    version: '0.0.0',
    private: true,
    type: 'module',
    dependencies: { [own.name]: `file:${tarball}`, ...versionsOf(locked, appPackages) },
  }
  writeJson(app, 'package.json', manifest)
  writeJson(app, 'package-lock.json', {
    name: manifest.name,
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': manifest,
      [`node_modules/${own.name}`]: { ...own, resolved: `file:${tarball}` },
      ...fromHere(closure(locked, [...appPackages, ...Object.keys(own.dependencies)]), folder),
    },
  })
  await run('npm', ['ci', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'], app)
  return app
}

/** The same entries, but taken from copies of what is installed here. What is not, is for another platform. */
function fromHere(packages: LockedPackages, folder: string): LockedPackages {
  return Object.fromEntries(
    Object.entries(packages).map(([path, { integrity, ...entry }]) => [
      path,
      existsSync(join(root, path))
        ? { ...entry, resolved: copyOf(path, folder) }
        : { ...entry, integrity },
    ]),
  )
}

/** A copy without scripts, as npm would otherwise run those of a folder that it installs from. */
function copyOf(path: string, folder: string): string {
  const from = join(root, path)
  const to = join(folder, 'packages', path.replaceAll('/', '_'))
  const nested = join(from, 'node_modules')
  cpSync(from, to, { recursive: true, filter: (file) => !file.startsWith(nested) })
  writeJson(to, 'package.json', { ...readJson<object>(to, 'package.json'), scripts: {} })
  return `file:${to}`
}

function versionsOf(locked: LockedPackages, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [name, locked[`node_modules/${name}`]?.version ?? '']),
  )
}

function readJson<Shape>(folder: string, file: string): Shape {
  // Our own manifest and lockfile, whose form npm vouches for.
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Shape
}

function writeJson(folder: string, file: string, value: unknown): void {
  writeFileSync(join(folder, file), JSON.stringify(value, undefined, 2))
}
