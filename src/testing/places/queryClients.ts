'use client'
import { dehydrate, type QueryClient } from '@tanstack/react-query'
import { deepSearch, type Hit } from '../deepSearch.ts'
import { fibers } from './react.ts'
import type { Place, Scene } from './place.ts'

/** The caches of TanStack Query: keys, data, errors and options of queries, variables of mutations. */
export const queryCaches: Place = (scene) => {
  // what the caches forget at once is seen as it passes, in the clients that are known from the start
  const passed: Hit[] = []
  const stops = clientsOf(scene).flatMap((client) => [
    client.getMutationCache().subscribe(({ mutation }) => {
      passed.push(...deepSearch(mutation?.state, 'a mutation', scene.find))
    }),
    client.getQueryCache().subscribe(({ query }) => {
      passed.push(...deepSearch(query.state, 'a query', scene.find))
    }),
  ])
  return {
    search: () => [...clientsOf(scene).flatMap((client) => searchCaches(client, scene)), ...passed],
    stop: () => stops.forEach((stop) => stop()),
  }
}

function searchCaches(client: QueryClient, { find }: Scene): Hit[] {
  const queries = client.getQueryCache().getAll()
  const mutations = client.getMutationCache().getAll()
  return [
    ...queries.flatMap(({ queryKey, state, options }, index) =>
      deepSearch({ queryKey, state, options }, `queries[${index}]`, find),
    ),
    ...mutations.flatMap(({ state, options }, index) =>
      deepSearch({ state, options }, `mutations[${index}]`, find),
    ),
  ]
}

/** The dehydrated caches: with the app's own options, and complete. */
export const dehydrated: Place = (scene) => ({
  search: () => clientsOf(scene).flatMap((client) => searchDehydrated(client, scene)),
})

function searchDehydrated(client: QueryClient, { find }: Scene): Hit[] {
  const byDefault = dehydrate(client)
  const all = dehydrate(client, {
    shouldDehydrateMutation: () => true,
    // a pending query is dehydrated with a promise that nobody here waits for
    shouldDehydrateQuery: ({ state }) => state.status !== 'pending',
  })
  return [...deepSearch(byDefault, 'by default', find), ...deepSearch(all, 'all', find)]
}

/** The host's, and whatever client stands in a tree. */
function clientsOf({ queryClients }: Scene): QueryClient[] {
  const clients = new Set(queryClients)
  for (const [, { memoizedProps }] of fibers()) {
    const client: unknown =
      typeof memoizedProps === 'object' && memoizedProps && Reflect.get(memoizedProps, 'client')
    if (isQueryClient(client)) clients.add(client)
  }
  return [...clients]
}

function isQueryClient(value: unknown): value is QueryClient {
  return typeof value === 'object' && value !== null && 'getMutationCache' in value
}
