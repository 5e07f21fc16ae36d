import { afterEach, expect, it, vi } from 'vitest'
import { traceIdFor } from '../../src/server/traceId.ts'
import { UUID_V4 } from './support.ts'

afterEach(() => vi.unstubAllGlobals())

const getRandomValues = crypto.getRandomValues.bind(crypto)

it.each([
  ['where the runtime makes them', crypto],
  ['on an origin that is not secure', { getRandomValues }],
])('makes a UUID v4, a new one each time, %s', (_, available) => {
  vi.stubGlobal('crypto', available)
  const made = Array.from({ length: 500 }, () => traceIdFor(null))
  expect(made.filter((id) => !UUID_V4.test(id))).toEqual([])
  expect(new Set(made).size).toBe(500)
  // every digit is random but the version and two bits of the variant
  const values = Array.from(made[0] ?? '', (_digit, at) => new Set(made.map((id) => id[at])).size)
  const random = (digits: number) => Array.from({ length: digits }, () => 16)
  expect(values).toEqual(
    [random(8), 1, random(4), 1, 1, random(3), 1, 4, random(3), 1, random(12)].flat(),
  )
})

it('keeps a given one as it is written', () => {
  const given = '0B0C5A52-31A0-4D3E-9B1F-1F0A7D8C9E21'
  expect(traceIdFor(given)).toBe(given)
})
