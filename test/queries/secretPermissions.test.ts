import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { CardmintClient } from '../../src/client/createClient.ts'
import { apiSecretsQueryOptions } from '../../src/queries/apiSecretsQueryOptions.ts'
import { cachedQuery } from '../../src/queries/defineOptions.ts'
import { secretPermissionsKey } from '../../src/queries/keys.ts'
import { startHttpServer, type Scripted } from '../support/httpServer.ts'
import { apiKey, clientOf, failureOf } from '../client/support.ts'

const listOf = (permissions?: string[]): Scripted => ({ json: { permissions } })
const read = (queryClient: QueryClient, client: CardmintClient, key = apiKey) =>
  queryClient.fetchQuery({
    ...apiSecretsQueryOptions(client, { apiKey: key }),
    staleTime: 0,
    retry: false,
  })
const permitted = (queryClient: QueryClient, key = apiKey) =>
  cachedQuery(queryClient, secretPermissionsKey({ apiKey: key }))?.state.data

test('the newest list counts, each key for itself', async () => {
  const server = await startHttpServer(
    listOf(['list']),
    listOf(['list', 'create']),
    listOf(),
    { status: 500 },
    listOf([]),
  )
  const client = clientOf(server)
  const queryClient = new QueryClient()
  expect(permitted(queryClient)).toBeUndefined()
  await read(queryClient, client)
  expect(permitted(queryClient)).toEqual(['list'])
  await read(queryClient, client, 'other-key')
  expect(permitted(queryClient, 'other-key')).toEqual(['list', 'create'])
  // a list without them permits everything
  await read(queryClient, client)
  expect([permitted(queryClient), permitted(queryClient, 'other-key')]).toEqual([
    null,
    ['list', 'create'],
  ])
  await failureOf(read(queryClient, client, 'other-key'))
  expect(permitted(queryClient, 'other-key')).toEqual(['list', 'create'])
  await read(queryClient, client)
  expect(permitted(queryClient)).toEqual([])
})

test('a list that a server has prefetched comes into the page with its permissions', async () => {
  const server = await startHttpServer(listOf(['list', 'revoke']))
  const onServer = new QueryClient()
  await onServer.prefetchQuery(apiSecretsQueryOptions(clientOf(server), { apiKey }))
  const inPage = new QueryClient()
  hydrate(inPage, JSON.parse(JSON.stringify(dehydrate(onServer))))
  expect(permitted(inPage)).toEqual(['list', 'revoke'])
})

test('a subscriber of the cache that throws loses neither list nor permissions', async () => {
  const server = await startHttpServer(listOf(['list']))
  const queryClient = new QueryClient()
  const thrown: unknown[] = []
  const keep = (error: unknown) => thrown.push(error)
  process.on('uncaughtException', keep)
  queryClient.getQueryCache().subscribe(({ query, type }) => {
    if (type === 'updated' && query.queryKey[1] === 'secret-permissions') throw new Error('theirs')
  })
  await expect(read(queryClient, clientOf(server))).resolves.toEqual([])
  expect(permitted(queryClient)).toEqual(['list'])
  process.off('uncaughtException', keep)
  expect(thrown).toHaveLength(1)
})
