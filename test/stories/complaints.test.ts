import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { destroying, expiring, losing, telling } from '../../stories/complaints/complaints.ts'

const all = [...losing, ...destroying, ...telling, ...expiring]

test('there are 36 complaints, each once', () => {
  expect(new Set(all.map(({ complaint }) => complaint)).size).toBe(36)
})

test.each(all)('“$complaint” is answered by a test that exists', ({ test: [file, words] }) => {
  const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
  expect(source).toContain(words)
})
