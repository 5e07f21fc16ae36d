import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { harmless } from './harmless.mjs'

test('every line of the list of harmless changes stands in its file', () => {
  const missing = harmless.filter(({ file, line }) => !readFileSync(file, 'utf8').includes(line))
  expect(missing).toEqual([])
})
