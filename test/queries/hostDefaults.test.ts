import {
  keepPreviousData,
  QueryClient,
  type MutationObserverOptions,
  type QueryObserverOptions,
} from '@tanstack/react-query'
import { describe, expect, test, vi } from 'vitest'
import {
  createApiSecretMutationOptions,
  revokeSecretMutationOptions,
} from '../../src/queries/apiSecretMutationOptions.ts'
import {
  apiSecretQueryOptions,
  apiSecretsQueryOptions,
} from '../../src/queries/apiSecretsQueryOptions.ts'
import { clientSecretQueryOptions } from '../../src/queries/clientSecretQueryOptions.ts'
import { cardmintKeys } from '../../src/queries/keys.ts'
import { tokenizeCardMutationOptions } from '../../src/queries/tokenizeCardMutationOptions.ts'
import { createStack } from '../support/stack.tsx'
import { until } from '../support/until.ts'
import { bothOf, hostDefaults, queryDefaults } from './hostDefaults.ts'
import { mintsOf, observe, observeSecret } from './support.ts'

const stack = createStack()
const [apiKey, secretId, payerId] = ['k', 's', 'p']
// whatever the data is: here they are only looked at
const queries = [
  apiSecretsQueryOptions(stack.client, { apiKey }),
  apiSecretQueryOptions(stack.client, { apiKey, secretId }),
  clientSecretQueryOptions(stack.client, { payerId }),
] as unknown as (QueryObserverOptions & { queryHash: string })[]
const mutations = [
  createApiSecretMutationOptions(stack.client, { apiKey }),
  revokeSecretMutationOptions(stack.client, { apiKey }),
  tokenizeCardMutationOptions(stack.client, { payerId }),
] as unknown as MutationObserverOptions[]

/** What TanStack makes of our options in a page. */
const completed = (queryClient: QueryClient) => [
  ...queries.map((options) => queryClient.defaultQueryOptions(options)),
  ...mutations.map((options) => queryClient.defaultMutationOptions(options)),
]
const ours = [...queries, ...mutations]

const readByQueries = new Set(
  (
    'behavior enabled gcTime initialData initialDataUpdatedAt networkMode ' +
    'persister queryFn retry retryDelay staleTime structuralSharing'
  ).split(' '),
)

describe('no default of the host’s QueryClient gets into our options', () => {
  test.each(hostDefaults)('$name, alone', ({ options }) => {
    expect(completed(new QueryClient({ defaultOptions: options }))).toEqual(ours)
    const byKey = new QueryClient()
    byKey.setQueryDefaults(cardmintKeys.all, options.queries ?? {})
    byKey.setMutationDefaults(cardmintKeys.all, options.mutations ?? {})
    expect(completed(byKey)).toEqual(ours)
  })

  test.each(Object.entries(queryDefaults))('%s, set for our keys or for all', (option, values) => {
    // a query has other options too, which only components and fetches read, from ours
    if (!readByQueries.has(option)) return
    for (const key of [cardmintKeys.all, []]) {
      for (const value of values) {
        const queryClient = new QueryClient()
        queryClient.setQueryDefaults(key, { [option]: value })
        for (const options of queries) {
          const built = queryClient.getQueryCache().build(queryClient, options)
          expect(Reflect.get(built.options, option)).toBe(Reflect.get(options, option))
        }
      }
    }
  })

  test('any two together', () => {
    for (const [index, one] of hostDefaults.entries()) {
      for (const other of hostDefaults.slice(index + 1)) {
        const { name, options } = bothOf(one, other)
        const seen = completed(new QueryClient({ defaultOptions: options }))
        expect({ name, seen }).toEqual({ name, seen: ours })
      }
    }
  })
})

test('a key is hashed as TanStack hashes it, so that a host can read the cache by our keys', () => {
  const queryClient = new QueryClient()
  for (const { queryKey, queryHash } of queries) {
    expect(queryHash).toBe(queryClient.defaultQueryOptions({ queryKey }).queryHash)
  }
})

test('what a host gives with the options counts', () => {
  const select = () => 'theirs'
  const list = apiSecretsQueryOptions(stack.client, { apiKey })
  const given = new QueryClient().defaultQueryOptions<unknown>({ ...list, select } as never)
  expect(given).toMatchObject({ select })
})

test('with a persister for our keys, nothing of ours is stored or read from it', async () => {
  const page = createStack()
  const persister = vi.fn<() => Promise<string>>(async () => 'restored')
  page.queryClient.setQueryDefaults(cardmintKeys.all, { persister, initialData: 'theirs' })
  const secret = observeSecret(page)
  await secret.settled()
  expect(secret.result().data?.status).toBe('alive')
  expect(persister).not.toHaveBeenCalled()
})

test('with keepPreviousData for everything, another payer sees nothing of the first one’s lease', async () => {
  const page = createStack()
  page.queryClient.setDefaultOptions({ queries: { placeholderData: keepPreviousData } })
  const first = observeSecret(page)
  await first.settled()
  expect(first.result().data?.status).toBe('alive')
  first.change({ payerId: 'another' })
  expect(first.result().data).toBeUndefined()
})

test('with keepPreviousData for everything, another key shows nothing of the first one’s list', async () => {
  const page = createStack()
  page.queryClient.setDefaultOptions({ queries: { placeholderData: keepPreviousData } })
  const [one, other] = page.sandbox.seeds.vonage.accounts
  const listOf = (key = '') => apiSecretsQueryOptions(page.client, { apiKey: key })
  const list = observe(page, listOf(one?.apiKey))
  await list.settled()
  expect(list.result().data).toHaveLength(1)
  list.observer.setOptions(listOf(other?.apiKey))
  expect(list.result().data).toBeUndefined()
})

test('five invalidations of everything mint no further secret while one is alive', async () => {
  const page = createStack()
  const secret = observeSecret(page)
  await secret.settled()
  const lease = secret.result().data
  for (let count = 0; count < 5; count++) await page.queryClient.invalidateQueries()
  await page.queryClient.refetchQueries()
  expect(mintsOf(page)).toBe(1)
  expect(secret.result().data).toBe(lease)
})

test('five invalidations while a secret is being minted mint no other', async () => {
  const page = createStack()
  const secret = observeSecret(page)
  await secret.settled()
  expect(secret.result().data?.claim()).toBeDefined()
  await Promise.all(Array.from({ length: 5 }, () => page.queryClient.invalidateQueries()))
  await until(() => secret.result().data?.status === 'alive')
  expect(mintsOf(page)).toBe(2)
})

test('a lease is claimed for its own payer or not at all', async () => {
  const page = createStack()
  const secret = observeSecret(page)
  await secret.settled()
  const lease = secret.result().data
  expect(lease?.claim('another')).toBeUndefined()
  expect(lease?.status).toBe('alive')
  expect(lease?.claim(page.payerId)).toBeTypeOf('string')
})
