import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface Locked {
  version?: string
  integrity?: string
  resolved?: string
  link?: boolean
  hasInstallScript?: boolean
  engines?: { node?: string }
  dependencies?: Record<string, string>
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const { dependencies, devDependencies, engines, scripts } = read('package.json')
const packages: Record<string, Locked> = read('package-lock.json').packages

/** The major version that a range like `>=20.19` starts with; 0 where there is none. */
const lowestNode = (range = '') => Number(/\d+/.exec(range)?.[0] ?? 0)

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

describe('an app', () => {
  test('can share its own copy of each dependency: the ranges are carets', () => {
    const ranges = Object.values<string>(dependencies)
    expect(ranges.filter((range) => !/^\^\d+\.\d+\.\d+$/.test(range))).toEqual([])
  })

  test('gets no dependency that asks for a newer Node than the kit does', () => {
    const asked = Object.keys(dependencies).map((name) => [
      name,
      lowestNode(packages[`node_modules/${name}`]?.engines?.node),
    ])
    expect(asked.filter(([, node]) => Number(node) > lowestNode(engines.node))).toEqual([])
  })
})

describe('who works on it', () => {
  test('gets exact versions of the tools', () => {
    const ranges: [string, string][] = Object.entries(devDependencies)
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
