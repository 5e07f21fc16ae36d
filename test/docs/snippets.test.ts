import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documents, fillSnippets } from './snippets.mjs'

const repository = join(import.meta.dirname, '../..')

test.each(documents())('%s shows code as it stands in the files', (path) => {
  const text = readFileSync(join(repository, path), 'utf8')
  expect(fillSnippets(text)).toBe(text)
})

const changed = (part: string) =>
  `<!-- from src/hooks/useApiSecret.ts${part} -->\n\`\`\`ts\nold\n\`\`\``

test('cuts a declaration with its doc comment', () => {
  const filled = fillSnippets(changed(' useApiSecret'))
  expect(filled).toMatch(/```ts\n\/\*\*\n[^]*export function useApiSecret<[^]*\n}\n```$/)
  expect(filled).not.toContain('import')
})

test('cuts a whole file', () => {
  expect(fillSnippets(changed(''))).toContain(`'use client'`)
})

test('says which part a file lacks', () => {
  expect(() => fillSnippets(changed(' useNothing'))).toThrow('has no part "useNothing"')
})
