'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ApiSecret } from '../client/secrets/apiSecrets.ts'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import { apiSecretsQueryOptions } from '../queries/apiSecretsQueryOptions.ts'
import { isSecretList } from '../queries/isSecretList.ts'
import { mergeQuery, type QueryPassThrough } from './passThroughOptions.ts'

/** Parameters of `useApiSecrets`. */
export interface UseApiSecretsParameters<Selected = ApiSecret[]> {
  /** The Vonage API key. */
  apiKey: string
  /** Further options of TanStack's `useQuery`. */
  query?: QueryPassThrough<ApiSecret[], Selected> | undefined
}

/**
 * Lists the secrets of an API key, oldest first: ids and creation times, never a value.
 *
 * @param parameters The API key.
 * @returns The TanStack query result; failures are in `error`.
 * @throws CardmintError `provider-missing` outside of `CardmintProvider`.
 * @example
 * const { data: secrets } = useApiSecrets({ apiKey: 'abcd1234' })
 */
export function useApiSecrets<Selected = ApiSecret[]>({
  apiKey,
  query,
}: UseApiSecretsParameters<Selected>): UseQueryResult<Selected, CardmintError> {
  const { client } = useCardmint('useApiSecrets')
  // without a `select` of the host's, `Selected` is the list itself
  const given = { select: known, ...query } as typeof query
  return useQuery(mergeQuery(apiSecretsQueryOptions(client, { apiKey }), given))
}

/** A list that a restored cache has wrong counts as missing; it is read again at once. */
function known(list: ApiSecret[]): ApiSecret[] | undefined {
  return isSecretList(list) ? list : undefined
}
