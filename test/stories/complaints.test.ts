import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filling, living, typing } from '../../stories/complaints/cardComplaints.ts'
import { destroying, expiring, losing, telling } from '../../stories/complaints/complaints.ts'

const all = [...losing, ...destroying, ...telling, ...expiring, ...filling, ...typing, ...living]

test('there are 56 complaints, each once', () => {
  expect(new Set(all.map(({ complaint }) => complaint)).size).toBe(56)
})

test.each(all)('“$complaint” is answered by a test that exists', ({ test: [file, words] }) => {
  const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
  expect(source).toContain(words)
})
