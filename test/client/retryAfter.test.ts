import { expect, test } from 'vitest'
import { retryAfterMs } from '../../src/client/retryAfterMs.ts'
import { startHttpServer } from '../support/httpServer.ts'
import { call, clientOf, failureOf } from './support.ts'

const now = Date.UTC(2026, 10, 21, 9, 30, 0)
const HOUR_MS = 3_600_000
const inSeconds = (seconds: number) => now / 1000 + seconds

test.each([
  ['seconds', '30', 30_000],
  ['no wait at all', '0', 0],
  ['parts of a second', '1.5', 1500],
  ['smaller parts of a second', '1.25', 1250],
  ['seconds with blanks', ' 30 ', 30_000],
  ['a date', new Date(now + 90_000).toUTCString(), 90_000],
  ['a date of the past', new Date(now - 90_000).toUTCString(), 0],
  ['epoch seconds', String(inSeconds(45)), 45_000],
  ['epoch seconds of the past', String(inSeconds(-45)), 0],
  ['epoch milliseconds', String(now + 45_000), 45_000],
  ['more than an hour', '86400', HOUR_MS],
  ['a date of next year', new Date(now + 365 * 24 * HOUR_MS).toUTCString(), HOUR_MS],
  ['epoch milliseconds of next year', String(now + 365 * 24 * HOUR_MS), HOUR_MS],
  ['more than a number holds', '9'.repeat(400), HOUR_MS],
  ['seconds that are no epoch', '999999999', HOUR_MS],
  ['the same twice', '30, 30', 30_000],
  ['a date of the obsolete form', 'Saturday, 21-Nov-26 09:31:30 GMT', 90_000],
  ['a date as C writes it', 'Sat Nov 21 09:31:30 2026', 90_000],
  ['a date twice', 'Sat, 21 Nov 2026 09:31:30 GMT, Sat, 21 Nov 2026 09:31:30 GMT', 90_000],
  ['a date as C writes it twice', 'Sat Nov 21 09:31:30 2026, Sat Nov 21 09:31:30 2026', 90_000],
  ['a date, then seconds', 'Sat, 21 Nov 2026 09:31:30 GMT, 30', 90_000],
  ['a date with an offset', 'Sat, 21 Nov 2026 10:31:30 +0100', 90_000],
  ['a date in small letters', 'sat, 21 nov 2026 09:31:30 gmt', 90_000],
  ['a date with an hour of one digit', 'Sat, 21 Nov 2026 9:31:30 GMT', 90_000],
  ['a date without its blank', 'Sat,21 Nov 2026 09:31:30 GMT', 90_000],
  ['a day that no month has', 'Sat, 32 Nov 2026 09:31:30 GMT', undefined],
  ['a word', 'soon', undefined],
  ['a power', '1e3', undefined],
  ['a negative number', '-5', undefined],
  ['a date of no form', '2026-11-21T09:31:30Z', undefined],
  ['a number with a unit', '30s', undefined],
  ['a hexadecimal number', '0x10', undefined],
  ['nothing', '', undefined],
])('Retry-After with %s', (_, value, expected) => {
  expect(retryAfterMs(new Headers({ 'Retry-After': value }), now)).toBe(expected)
})

test.each([
  ['a time in seconds', '1500000000', 20_000],
  ['a wait in seconds', '1499999999', HOUR_MS],
  ['a time in milliseconds', '1500000000000', 20_000],
  ['a time in seconds, of a far year', '1499999999999', HOUR_MS],
])('on the border between waits and times %s is one: %s', (_, value, expected) => {
  const then = 1_500_000_000_000 - 20_000
  expect(retryAfterMs(new Headers({ 'Retry-After': value }), then)).toBe(expected)
})

test.each([-HOUR_MS, 0, HOUR_MS])(
  'dates are counted by the clock of who answers, %i ms away',
  (skew) => {
    const dated = { Date: new Date(now).toUTCString() }
    const ask = (headers: Record<string, string>) =>
      retryAfterMs(new Headers({ ...dated, ...headers }), now + skew)
    expect(ask({ 'Retry-After': new Date(now + 90_000).toUTCString() })).toBe(90_000)
    expect(ask({ 'Retry-After': new Date(now - 90_000).toUTCString() })).toBe(0)
    expect(ask({ 'X-RateLimit-Reset': String(now + 20_000) })).toBe(20_000)
    expect(ask({ 'Retry-After': '7' })).toBe(7000)
    const twice = `${dated.Date}, ${dated.Date}`
    expect(ask({ Date: twice, 'X-RateLimit-Reset': String(now + 20_000) })).toBe(20_000)
  },
)

test('a Date that is none leaves it to the clock of the page', () => {
  const headers = { Date: 'today', 'Retry-After': new Date(now + 90_000).toUTCString() }
  expect(retryAfterMs(new Headers(headers), now)).toBe(90_000)
})

test('without a header nothing is asked', () => {
  expect(retryAfterMs(new Headers(), now)).toBeUndefined()
})

test('X-RateLimit-Reset is read in the same forms, after Retry-After', () => {
  const reset = { 'X-RateLimit-Reset': String(now + 20_000) }
  expect(retryAfterMs(new Headers(reset), now)).toBe(20_000)
  expect(retryAfterMs(new Headers({ ...reset, 'Retry-After': '7' }), now)).toBe(7000)
  expect(retryAfterMs(new Headers({ ...reset, 'Retry-After': 'soon' }), now)).toBe(20_000)
})

test('the wait that a server asks for is on the error', async () => {
  const server = await startHttpServer({ status: 429, headers: { 'Retry-After': '12' } })
  expect(await failureOf(call.list.make(clientOf(server)))).toMatchObject({
    code: 'rate-limited',
    retryAfterMs: 12_000,
  })
})
