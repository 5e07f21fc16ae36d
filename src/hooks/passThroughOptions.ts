import type { UseMutationOptions, UseQueryOptions } from '@tanstack/react-query'
import type { CardmintError } from '../client/errors/CardmintError.ts'

/** TanStack's query options, less what the kit fixes. */
export type QueryPassThrough<Data, Selected = Data> = Omit<
  UseQueryOptions<Data, CardmintError, Selected>,
  'queryKey' | 'queryFn' | 'queryHash' | 'queryKeyHashFn' | '_defaulted'
>

/** TanStack's mutation options, less what protects a value that must not linger or be sent twice. */
export type MutationPassThrough<Data, Variables> = Omit<
  UseMutationOptions<Data, CardmintError, Variables>,
  'mutationKey' | 'mutationFn' | 'gcTime' | 'networkMode' | 'retry' | 'retryDelay' | '_defaulted'
>

/** The factory's defaults, then the host's options, then what the kit fixes. */
export function mergeQuery<Data, Selected>(
  options: UseQueryOptions<Data, CardmintError>,
  query: QueryPassThrough<Data, Selected> | undefined,
): UseQueryOptions<Data, CardmintError, Selected> {
  const { select: _ours, queryKey, queryFn, queryHash, enabled, ...defaults } = options
  return {
    ...defaults,
    ...query,
    enabled: enabled === false ? false : query?.enabled,
    queryKey,
    queryFn,
    queryHash,
    _defaulted: true,
  }
}
