import { describe, expect, test } from 'vitest'
import { parseCreatedAt } from '../../src/contracts/createdAt.ts'
import { secretAgeDays } from '../../src/secrets/secretAge.ts'

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

test.each([
  ['not yet a day', '2026-11-20T12:00:01Z', 0],
  ['a day', '2026-11-20T12:00:00Z', 1],
  ['ninety days', '2026-08-23T12:00:00Z', 90],
  ['of a clock that is ahead of ours', '2026-11-22T12:00:00Z', 0],
  ['not known', undefined, undefined],
])('the age in days, %s', (_what, createdAt, days) => {
  expect(secretAgeDays({ createdAt }, Date.UTC(2026, 10, 21, 12))).toBe(days)
})
