import { expect, test } from 'vitest'
import { isUuidV4 } from '../../src/contracts/isUuidV4.ts'
import { randomHex, randomUuid } from '../../src/sandbox/random.ts'

test('makes UUIDs of version 4, each another', () => {
  const made = Array.from({ length: 500 }, randomUuid)
  expect(made.filter((uuid) => !isUuidV4(uuid))).toEqual([])
  expect(new Set(made).size).toBe(500)
})

test('makes hex of two digits a byte', () => {
  expect(randomHex(16)).toMatch(/^[\da-f]{32}$/)
})

test.each([
  null,
  '',
  'abc',
  '8f51c396-6e29-19a6-ba5a-1a31d5420158',
  ' 8f51c396-6e29-49a6-ba5a-1a31d5420158',
])('does not take %j for a UUID of version 4', (text) => {
  expect(isUuidV4(text)).toBe(false)
})
