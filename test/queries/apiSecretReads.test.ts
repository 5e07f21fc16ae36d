import { environmentManager, type QueryKey, type QueryObserverOptions } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CardmintError } from '../../src/client/errors/CardmintError.ts'
import {
  apiSecretQueryOptions,
  apiSecretsQueryOptions,
} from '../../src/queries/apiSecretsQueryOptions.ts'
import { proveSecret } from '../../src/queries/provenSecrets.ts'
import { createStack, type Stack } from '../support/stack.tsx'
import { until } from '../support/until.ts'
import { observe } from './support.ts'

const apiKey = 'abcd1234'
const secretId = '01234567-aaaa-4bbb-8ccc-0123456789ab'
const created = { id: 'created-just-now', createdAt: undefined, inUse: false }

beforeEach(() => {
  // as in a page: on a server TanStack reads nothing again by itself
  environmentManager.setIsServer(() => false)
})

afterEach(() => {
  environmentManager.setIsServer(() => typeof window === 'undefined')
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const readsOf = ({ cable }: Stack) => cable.requests.length

test('a list is read again after five minutes, and not before', async () => {
  const stack = createStack()
  const read = () => stack.queryClient.fetchQuery(apiSecretsQueryOptions(stack.client, { apiKey }))
  await read()
  const from = Date.now()
  const at = (ms: number) => vi.spyOn(Date, 'now').mockReturnValue(from + ms)
  at(299_000)
  await read()
  expect(readsOf(stack)).toBe(1)
  at(301_000)
  await read()
  expect(readsOf(stack)).toBe(2)
})

test('a list that may lag behind a write is read again at the next use', async () => {
  const stack = createStack()
  const read = () => stack.queryClient.fetchQuery(apiSecretsQueryOptions(stack.client, { apiKey }))
  await read()
  proveSecret(stack.client, apiKey, created.id, created)
  await read()
  expect(readsOf(stack)).toBe(2)
})

test('a list on the page that lags behind is read again by itself', async () => {
  const stack = createStack()
  proveSecret(stack.client, apiKey, created.id, created)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  observe(stack, apiSecretsQueryOptions(stack.client, { apiKey }))
  await vi.waitUntil(() => readsOf(stack) === 1)
  await vi.advanceTimersByTimeAsync(3_500)
  expect(readsOf(stack)).toBe(2)
})

test.each([
  ['list', (stack: Stack) => start(stack, apiSecretsQueryOptions(stack.client, { apiKey }))],
  [
    'secret',
    (stack: Stack) => start(stack, apiSecretQueryOptions(stack.client, { apiKey, secretId })),
  ],
])('a read of a %s that is cancelled is given up', async (_, begin) => {
  const signals: AbortSignal[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    signals.push(new Request(input, init).signal)
    return new Promise(() => {})
  }
  const stack = createStack({ clientOptions: { fetch } })
  begin(stack)
  await until(() => signals.length === 1)
  await stack.queryClient.cancelQueries()
  expect(signals[0]?.aborted).toBe(true)
})

function start<Data, Key extends QueryKey>(
  stack: Stack,
  options: QueryObserverOptions<Data, CardmintError, Data, Data, Key>,
) {
  observe(stack, options)
}
