import type { DefaultOptions } from '@tanstack/react-query'

type Queries = NonNullable<DefaultOptions['queries']>
type Mutations = NonNullable<DefaultOptions['mutations']>

/** A value for each option, the most harmful there is; a new option of TanStack's is missing here. */
type Harmful<Options> = { [Name in keyof Options]-?: readonly unknown[] }

const theirs = () => 'theirs'
const never = () => new Promise(() => {})

export const queryDefaults: Harmful<
  Queries &
    Record<
      | 'queryKey'
      | 'queryHash'
      | 'queryFn'
      | 'subscribed'
      | 'suspense'
      | 'experimental_prefetchInRender',
      unknown
    >
> = {
  queryKey: [['theirs']],
  queryHash: ['theirs'],
  queryKeyHashFn: [theirs],
  queryFn: [theirs],
  persister: [theirs, never],
  behavior: [{ onFetch() {} }],
  enabled: [false],
  select: [theirs],
  initialData: ['theirs', theirs],
  initialDataUpdatedAt: [Date.now()],
  placeholderData: [(previous: unknown) => previous, 'theirs'],
  staleTime: [0, Infinity, 'static'],
  gcTime: [0, Infinity],
  refetchInterval: [1],
  refetchIntervalInBackground: [true],
  refetchOnMount: [false, 'always'],
  refetchOnWindowFocus: [false, 'always'],
  refetchOnReconnect: [false, 'always'],
  retry: [false, 10],
  retryDelay: [1e9],
  retryOnMount: [false],
  networkMode: ['always', 'offlineFirst'],
  structuralSharing: [false, (before: unknown, after: unknown) => before ?? after],
  notifyOnChangeProps: [[]],
  throwOnError: [true, () => true],
  suspense: [true],
  subscribed: [false],
  experimental_prefetchInRender: [true],
  meta: [{ theirs: true }],
  maxPages: [1],
  _type: ['infinite'],
  _defaulted: [true],
  _optimisticResults: ['isRestoring'],
}

const mutations: Harmful<Mutations & Record<'mutationKey', unknown>> = {
  mutationKey: [['theirs']],
  mutationFn: [never],
  onMutate: [never, () => Promise.reject(new Error('theirs'))],
  onSuccess: [never],
  onError: [never],
  onSettled: [never],
  retry: [3],
  retryDelay: [1e9],
  networkMode: ['online'],
  gcTime: [Infinity],
  scope: [{ id: 'theirs' }],
  throwOnError: [true],
  meta: [{ theirs: true }],
  _defaulted: [true],
}

export interface HostDefault {
  name: string
  options: DefaultOptions
}

const each = (kind: keyof DefaultOptions, table: Record<string, readonly unknown[]>) =>
  Object.entries(table).flatMap(([option, values]) =>
    values.map((value, index) => ({
      name: `${kind}.${option}${values.length > 1 ? ` (${index + 1})` : ''}`,
      options: { [kind]: { [option]: value } },
    })),
  )

/** Every default that a host's `QueryClient` can have. */
export const hostDefaults: HostDefault[] = [
  ...each('queries', queryDefaults),
  ...each('mutations', mutations),
]

export const bothOf = (one: HostDefault, other: HostDefault): HostDefault => ({
  name: `${one.name} and ${other.name}`,
  options: {
    queries: { ...one.options.queries, ...other.options.queries },
    mutations: { ...one.options.mutations, ...other.options.mutations },
  },
})
