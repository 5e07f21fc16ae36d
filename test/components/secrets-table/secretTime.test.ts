import { describe, expect, test } from 'vitest'
import { createdDate, relativeAge } from '../../../src/components/secrets-table/secretTime.ts'

describe('age', () => {
  const now = Date.UTC(2026, 10, 21, 12)
  const minute = 60_000
  const day = 1440 * minute
  test.each([
    [0, 'now'],
    [minute - 1, 'now'],
    [minute, '1 minute ago'],
    [59 * minute, '59 minutes ago'],
    [60 * minute, '1 hour ago'],
    [day, '1 day ago'],
    [6 * day, '6 days ago'],
    [7 * day, '1 week ago'],
    [90 * day, '2 months ago'],
    [800 * day, '2 years ago'],
    [-5 * minute, 'now'],
  ])('%d ms is "%s"', (age, words) => {
    expect(relativeAge(now - age, now, 'en')).toBe(words)
  })

  test('is said in the language of the host', () => {
    expect(relativeAge(now - 3 * day, now, 'de')).toBe('vor 3 Tagen')
    expect(createdDate(now, 'de')).toMatch(/^21\.11\.2026/)
  })
})
