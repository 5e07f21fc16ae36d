import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { publicNames } from './publicNames.ts'
import { readModule } from './readModule.ts'

test.each(Object.entries(publicNames))('src/%s.ts exports the listed names', (entry, names) => {
  const path = `src/${entry}.ts`
  const { exports } = readModule(path, readFileSync(path, 'utf8'))
  const namesOf = (typeOnly: boolean) =>
    exports.filter((each) => each.typeOnly === typeOnly).map((each) => each.name)
  expect(namesOf(false).toSorted()).toEqual(names.values.toSorted())
  expect(namesOf(true).toSorted()).toEqual(names.types.toSorted())
})

test('every entry of the package has such a list', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'))
  const entries = Object.keys(exports).filter((name) => !/\.(css|json)$/.test(name))
  const listed = Object.keys(publicNames).map((entry) => `./${entry}`.replace(/\/index$/, ''))
  expect(listed.sort()).toEqual(entries.sort())
})

test('Parcel, which reads no exports unless it is told to, finds the same files', () => {
  const { main, alias, exports } = JSON.parse(readFileSync('package.json', 'utf8'))
  const parcels: Record<string, string> = {
    '.': main,
    './package.json': './package.json',
    ...alias,
  }
  const languages = parcels['./messages/*'] ?? ''
  for (const [name, target] of Object.entries<string | { default: string }>(exports)) {
    const [, language] = /^\.\/messages\/(.*)/.exec(name) ?? []
    const found = language ? languages.replace('$1', language) : parcels[name]
    expect(found).toBe(typeof target === 'string' ? target : target.default)
  }
})
