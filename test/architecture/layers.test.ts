import { describe, expect, test } from 'vitest'
import { readModule, readSources } from './readModule.ts'
import { violations } from './violations.ts'

test('every source file keeps to the arrows between the rooms', () => {
  const sources = readSources()
  expect(sources.length).toBeGreaterThan(20)
  expect(sources.flatMap(violations)).toEqual([])
})

describe('the check finds', () => {
  test.each([
    ['contracts importing ours', 'src/contracts/a.ts', `import '../card/b.ts'`],
    ['the server reading the sandbox', 'src/server/a.ts', `import { b } from '../sandbox/b.ts'`],
    ['the sandbox reading the server', 'src/sandbox/a.ts', `export { b } from '../server/b.ts'`],
    ['React in the server', 'src/server/a.ts', `import { useState } from 'react'`],
    ['Node in the sandbox', 'src/sandbox/a.ts', `import { readFile } from 'node:fs'`],
    ['React in the card entry', 'src/card-entry/a.ts', `import { useState } from 'react'`],
    ['React behind the factories', 'src/queries/a.ts', `import '@tanstack/react-query'`],
    ['a component at the wire', 'src/components/a.ts', `import { send } from '../client/send.ts'`],
    ['types of the server', 'src/components/a.ts', `import type { B } from '../server/b.ts'`],
    ['one feature in another', 'src/components/card-form/a.ts', `import '../secrets-table/b.ts'`],
    ['a lazy import', 'src/card/a.ts', `const b = await import('../client/b.ts')`],
    ['an unlisted package', 'src/client/a.ts', `import { b } from 'lodash/b'`],
  ])('%s', (_what, path, source) => {
    expect(found(path, source)).toContainEqual(expect.stringContaining('must not import'))
  })

  test.each([
    ['an unknown room', 'src/utils/a.ts', '', 'no known room'],
    ['export *', 'src/card/a.ts', `export * from './b.ts'`, '"export *"'],
    ['export * as', 'src/card/a.ts', `export * as b from './b.ts'`, '"export *"'],
    ['a missing ending', 'src/card/a.ts', `import { b } from './b'`, 'without its ending'],
    ['an inner barrel', 'src/card/index.ts', '', 'inner barrel'],
    ['a long file', 'src/card/a.ts', '\n'.repeat(301), '301 lines'],
    ['React unmarked', 'src/hooks/a.ts', `import { useState } from 'react'`, `'use client'`],
    ['an unmarked entry', 'src/index.ts', '', `'use client'`],
    ['a mark for servers', 'src/card/a.ts', `'use client'`, 'take it away'],
  ])('%s', (_what, path, source, words) => {
    expect(found(path, source)).toEqual([expect.stringContaining(words)])
  })
})

test.each([
  ['a type of a package', 'src/queries/a.ts', `import type { X } from '@tanstack/react-query'`],
  [
    'a type of the wire',
    'src/components/shared/a.ts',
    `import type { B } from '../../contracts/b.ts'`,
  ],
  ['a hook', 'src/components/shared/a.ts', `import { b } from '../../hooks/b.ts'`],
  ['React in a hook', 'src/hooks/a.ts', `'use client'\nimport { useState } from 'react'`],
  ['300 lines', 'src/card/a.ts', '\n'.repeat(300)],
])('the check lets pass %s', (_what, path, source) => {
  expect(found(path, source)).toEqual([])
})

function found(path: string, source: string): string[] {
  return violations(readModule(path, source))
}
