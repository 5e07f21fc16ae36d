import { describe, expect, test } from 'vitest'
import {
  createdDate,
  parseCreatedAt,
  relativeAge,
} from '../../../src/components/secrets-table/secretTime.ts'

describe('reading a creation time', () => {
  const expected = Date.UTC(2017, 2, 2, 16, 34, 49)
  test.each([
    ['as documented', '2017-03-02T16:34:49Z', expected],
    ['with milliseconds', '2017-03-02T16:34:49.250Z', expected + 250],
    ['with an offset', '2017-03-02T18:34:49+02:00', expected],
    ['with an offset without a colon', '2017-03-02T14:34:49-0200', expected],
    ['with a space', '2017-03-02 16:34:49', expected],
    ['without a zone, which is UTC', '2017-03-02T16:34:49', expected],
    ['a day alone', '2017-03-02', Date.UTC(2017, 2, 2)],
    ['missing', undefined, undefined],
    ['empty', '', undefined],
    ['words', 'yesterday', undefined],
    ['a number', '5', undefined],
    ['a day that there is not', '2017-13-40T00:00:00Z', undefined],
  ])('%s', (_form, text, time) => {
    expect(parseCreatedAt(text)).toBe(time)
  })
})

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
