import { expect, test } from 'vitest'
import { brokenApiSecretRules } from '../../src/contracts/limits.ts'
import { generateSecretValue } from '../../src/secrets/generateSecretValue.ts'

const values = Array.from({ length: 4000 }, generateSecretValue)

test('every value keeps the rules of the wire, at its full length', () => {
  expect(values.filter((value) => brokenApiSecretRules(value).length > 0)).toEqual([])
  expect(values.filter((value) => !/^[\w-]{25}$/.test(value))).toEqual([])
})

test('no value comes twice', () => {
  expect(new Set(values).size).toBe(values.length)
})

test('no character is likelier than another', () => {
  const counts = new Map<string, number>()
  for (const character of values.join('')) {
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  // 100 000 characters out of 64: 1562 of each, with a standard deviation of 39. Six of those are passed
  // by chance once in ten million runs; taking a byte modulo 62 would be 390 too many for some.
  expect(counts.size).toBe(64)
  expect(Math.min(...counts.values())).toBeGreaterThan(1562 - 240)
  expect(Math.max(...counts.values())).toBeLessThan(1562 + 262)
})
