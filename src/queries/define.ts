import type {
  DataTag,
  MutationKey,
  QueryFunction,
  QueryKey,
  UseMutationOptions,
  UseQueryOptions,
} from '@tanstack/react-query'

/**
 * What TanStack's `queryOptions` answers, said in names that its React package exports: left to the
 * compiler, the declarations would name a package that a host need not have.
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
> & { mutationKey: MutationKey }

// TanStack's own two functions do no more, and importing them would import React.
export function defineQuery<Data, Failure>(
  options: UseQueryOptions<Data, Failure>,
): ReadOptions<Data, Failure> {
  // The tag is there for the compiler alone: it tells `getQueryData` what stands under the key.
  return options as ReadOptions<Data, Failure>
}

export function defineMutation<Data, Failure, Variables>(
  options: WriteOptions<Data, Failure, Variables>,
): WriteOptions<Data, Failure, Variables> {
  return options
}
