import type {
  DataTag,
  MutationFunction,
  MutationKey,
  Query,
  QueryClient,
  QueryFunction,
  QueryKey,
  UseMutationOptions,
  UseQueryOptions,
} from '@tanstack/react-query'

/**
 * The result of TanStack's `queryOptions`, in names that its React package exports: declarations that the compiler infers
 * would name a package that a host need not have.
 */
export type ReadOptions<Data, Failure> = Omit<UseQueryOptions<Data, Failure>, 'queryFn'> & {
  queryKey: DataTag<QueryKey, Data, Failure>
  queryFn: QueryFunction<Data>
}

/** The same for `mutationOptions`. */
export type WriteOptions<Data, Failure, Variables> = UseMutationOptions<
  Data,
  Failure,
  Variables
> & { mutationKey: MutationKey; mutationFn: MutationFunction<Data, Variables> }

/**
 * What `setQueryDefaults` brings into the query itself wherever the options have no value: a persister would store a
 * lease and read something else back.
 */
const unset = {
  behavior: undefined,
  gcTime: undefined,
  initialData: undefined,
  initialDataUpdatedAt: undefined,
  networkMode: undefined,
  persister: undefined,
  structuralSharing: undefined,
}

/**
 * Makes a query that ignores the defaults of the host's `QueryClient`: a default placeholder, for example, would
 * hand one payer's secret to another. What is given with the options still counts. `_defaulted` tells TanStack that
 * the defaults are in, which leaves the hash of the key to us.
 */
export function defineQuery<Data, Failure>(
  options: UseQueryOptions<Data, Failure>,
): ReadOptions<Data, Failure> {
  const queryHash = hashOf(options.queryKey)
  // The tag is there for the compiler alone: it tells `getQueryData` what stands under the key.
  return { ...unset, ...options, _defaulted: true, queryHash } as ReadOptions<Data, Failure>
}

/** TanStack's own hash, for keys like ours whose objects have one property each. */
function hashOf(queryKey: QueryKey): string {
  return JSON.stringify(queryKey)
}

/** A query of ours in the cache. TanStack's `getQueryData` would hash the key as the host's defaults say. */
export function cachedQuery<Data, Failure>(
  queryClient: QueryClient,
  queryKey: DataTag<QueryKey, Data, Failure> | QueryKey,
): Query<Data, Failure> | undefined {
  return queryClient.getQueryCache().get<Data, Failure>(hashOf(queryKey))
}

/** The same for a mutation, which `write` makes with the `QueryClient` that it belongs to. */
export function defineMutation<Data, Failure, Variables>({
  write,
  ...options
}: Omit<WriteOptions<Data, Failure, Variables>, 'mutationFn'> & {
  write: (variables: Variables, queryClient: QueryClient) => Promise<Data>
}): WriteOptions<Data, Failure, Variables> {
  const complete = {
    ...options,
    _defaulted: true,
    // async, so that what it throws becomes the mutation's error
    async mutationFn(variables: Variables, context?: { client: QueryClient }) {
      // given by TanStack from 5.89 on, and by our hooks with older versions
      if (!context) throw new Error('Cardmint: use the hooks, or TanStack Query 5.89 or newer.')
      return write(variables, context.client)
    },
  }
  return complete
}
