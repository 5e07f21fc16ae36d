import { expect, test } from 'vitest'
import { retryAfterMs } from '../../src/client/retryAfter.ts'
import { startHttpServer } from '../support/httpServer.ts'
import { call, clientOf, failureOf } from './support.ts'

const now = Date.UTC(2026, 10, 21, 9, 30, 0)
const HOUR_MS = 3_600_000
const inSeconds = (seconds: number) => now / 1000 + seconds

test.each([
  ['seconds', '30', 30_000],
  ['no wait at all', '0', 0],
  ['parts of a second', '1.5', 1500],
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
  ['a word', 'soon', undefined],
  ['a number with a unit', '30s', undefined],
  ['a hexadecimal number', '0x10', undefined],
  ['nothing', '', undefined],
])('Retry-After with %s', (_, value, expected) => {
  expect(retryAfterMs(new Headers({ 'Retry-After': value }), now)).toBe(expected)
})

test('a negative number asks for no wait, or for none that is known', () => {
  expect(retryAfterMs(new Headers({ 'Retry-After': '-5' }), now) ?? 0).toBe(0)
})

test('without a header nothing is asked', () => {
  expect(retryAfterMs(new Headers(), now)).toBeUndefined()
})

test('X-RateLimit-Reset is read in the same forms, after Retry-After', () => {
  const reset = { 'X-RateLimit-Reset': String(now + 20_000) }
  expect(retryAfterMs(new Headers(reset), now)).toBe(20_000)
  expect(retryAfterMs(new Headers({ ...reset, 'Retry-After': '7' }), now)).toBe(7000)
})

test('the wait that a server asks for is on the error', async () => {
  const server = await startHttpServer({ status: 429, headers: { 'Retry-After': '12' } })
  expect(await failureOf(call.list.make(clientOf(server)))).toMatchObject({
    code: 'rate-limited',
    retryAfterMs: 12_000,
  })
})
