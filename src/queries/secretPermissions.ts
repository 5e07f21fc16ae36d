import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { tell } from '../client/throwLater.ts'
import { defineQuery } from './defineOptions.ts'
import { secretPermissionsKey } from './keys.ts'

/**
 * Query options for what the newest list of an API key permits: names of actions, or `null` for every action. It is in
 * the cache beside the list, so that it reaches the page with a list that a server has prefetched. Only a list writes it.
 */
export function secretPermissionsQueryOptions({ apiKey }: { apiKey: string }) {
  return defineQuery<string[] | null, Error>({
    queryKey: secretPermissionsKey({ apiKey }),
    queryFn: () => null,
    enabled: false,
    gcTime: Infinity,
  })
}

/** Remembers what a list permits. */
export function keepPermissions(
  queryClient: QueryClient,
  apiKey: string,
  permissions: string[] | undefined,
): void {
  const query = queryClient
    .getQueryCache()
    .build<string[] | null, Error, string[] | null, QueryKey>(
      queryClient,
      secretPermissionsQueryOptions({ apiKey }),
    )
  // a subscriber of the host's cache may throw
  tell(() => query.setData(permissions ?? null, { manual: true }))
}
