import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { CardmintError } from '../../src/client/errors/CardmintError.ts'
import { apiSecretsQueryOptions } from '../../src/queries/apiSecretsQueryOptions.ts'
import { mayPass, retryDelay, retryRead } from '../../src/queries/retry.ts'
import { presets } from '../../src/sandbox/index.ts'
import { createStack } from '../support/stack.tsx'
import { codeOf } from './support.ts'

afterEach(() => vi.restoreAllMocks())

const failed = (status: number) => new CardmintError('server-error', { status })

test.each([500, 502, 503, 504, 408, 429])(
  'a read is repeated after a %i, three times',
  (status) => {
    expect([0, 1, 2, 3].map((count) => retryRead(count, failed(status)))).toEqual([
      true,
      true,
      true,
      false,
    ])
  },
)

test.each(['network', 'timeout', 'offline'] as const)('a read is repeated after %s', (code) => {
  expect(retryRead(0, new CardmintError(code))).toBe(true)
})

test.each([400, 401, 403, 404, 409, 415, 422, 501, 505, 511, 0, 204, 302])(
  'never after a %i',
  (status) => {
    expect(retryRead(0, failed(status))).toBe(false)
  },
)

test.each(['aborted', 'headers-failed', 'client-secret-repeated', 'provider-missing'] as const)(
  'never after %s',
  (code) => {
    expect(retryRead(0, new CardmintError(code))).toBe(false)
  },
)

test('never after the upstream refused the backend’s own credentials', () => {
  expect(mayPass(new CardmintError('upstream-unauthorized', { status: 502 }))).toBe(false)
})

test('an error that is not ours is a defect, and no trouble that passes', () => {
  expect(mayPass(new TypeError('Failed to fetch'))).toBe(false)
})

test('never where the server asks for a wait that a person should be told of', () => {
  const asking = (retryAfterMs: number) =>
    retryRead(0, new CardmintError('rate-limited', { status: 429, retryAfterMs }))
  expect([0, 8000, 8001, 60_000].map(asking)).toEqual([true, true, false, false])
})

test('the pause is any part of a ceiling that doubles from 400 ms to 8 s', () => {
  const ceilings = [400, 800, 1600, 3200, 6400, 8000, 8000]
  vi.spyOn(Math, 'random').mockReturnValue(1)
  expect(ceilings.map((_, count) => retryDelay(count, failed(500)))).toEqual(ceilings)
  vi.mocked(Math.random).mockReturnValue(0)
  expect(ceilings.map((_, count) => retryDelay(count, failed(500)))).toEqual(ceilings.map(() => 0))
})

test('the pause is never shorter than the server asked, nor longer than that and the ceiling', () => {
  fc.assert(
    fc.property(fc.nat(12), fc.nat(3_600_000), (count, retryAfterMs) => {
      const delay = retryDelay(
        count,
        new CardmintError('rate-limited', { status: 429, retryAfterMs }),
      )
      expect(delay).toBeGreaterThanOrEqual(retryAfterMs)
      expect(delay).toBeLessThanOrEqual(retryAfterMs + 8000)
    }),
  )
})

test('a list that fails twice in passing is there after the third request', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const { client, queryClient, sandbox, cable } = createStack()
  sandbox.faults.add(presets.unavailable({ times: 2 }))
  const options = apiSecretsQueryOptions(client, { apiKey: 'abcd1234' })
  expect(await queryClient.fetchQuery(options)).toHaveLength(1)
  expect(cable.requests).toHaveLength(3)
})

test('a list that is refused is asked for once', async () => {
  const { client, queryClient, cable } = createStack()
  const options = apiSecretsQueryOptions(client, { apiKey: 'nobody00' })
  expect(await codeOf(queryClient.fetchQuery(options))).toBe('api-key-not-found')
  expect(cable.requests).toHaveLength(1)
})
