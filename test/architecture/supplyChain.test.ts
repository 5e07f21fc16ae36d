import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface Locked {
  version?: string
  integrity?: string
  resolved?: string
  link?: boolean
  hasInstallScript?: boolean
  dependencies?: Record<string, string>
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const { dependencies, devDependencies, scripts } = read('package.json')
const packages: Record<string, Locked> = read('package-lock.json').packages

/** What an app installs with the kit: its dependencies and theirs, by the place in the lockfile. */
function installed(names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    if (seen.has(name)) continue
    seen.add(name)
    installed(Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}), seen)
  }
  return seen
}

describe('who installs the package', () => {
  test('runs no script of ours', () => {
    const atInstall = /^(pre|post)?(install|prepare)$|^prepublish$/
    expect(Object.keys(scripts).filter((name) => atInstall.test(name))).toEqual([])
  })

  test('gets these packages, which bring no others, and runs no script of theirs', () => {
    const names = [...installed(Object.keys(dependencies))].toSorted()
    expect(names).toEqual(['@hono/node-server', 'hono', 'ky', 'valibot'])
    for (const name of names) {
      expect(
        packages[`node_modules/${name}`]?.hasInstallScript,
        `script of ${name}`,
      ).toBeUndefined()
    }
  })
})

describe('who works on it', () => {
  test('gets exact versions', () => {
    const ranges: [string, string][] = Object.entries({ ...dependencies, ...devDependencies })
    const loose = ranges.filter(([, range]) => !/^(npm:[@\w/.-]+@)?\d+\.\d+\.\d+$/.test(range))
    expect(loose).toEqual([])
  })

  test('gets files whose checksums are in the lockfile, from nowhere but the registry', () => {
    const unchecked = Object.entries(packages).filter(
      ([path, { integrity, resolved }]) =>
        path !== '' &&
        (!integrity?.startsWith('sha512-') ||
          (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))),
    )
    expect(unchecked.map(([path]) => path)).toEqual([])
  })

  test('runs no install script but those known to be harmless, which nothing here needs', () => {
    const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript)
    expect(scripted.map(([path]) => path)).toEqual([
      'node_modules/core-js-pure',
      'node_modules/esbuild',
    ])
  })
})
