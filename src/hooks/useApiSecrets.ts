'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ApiSecret } from '../client/secrets/apiSecrets.ts'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import { apiSecretsQueryOptions } from '../queries/apiSecretsQueryOptions.ts'
import { mergeQuery, type QueryPassThrough } from './options.ts'

export interface UseApiSecretsParameters<Selected = ApiSecret[]> {
  apiKey: string
  query?: QueryPassThrough<ApiSecret[], Selected>
}

/**
 * The secrets of an API key, oldest first: id and creation, never a value.
 *
 * @throws CardmintError `provider-missing` outside the provider. Failures are in `error`.
 * @example
 * const { data: secrets } = useApiSecrets({ apiKey: 'abcd1234' })
 */
export function useApiSecrets<Selected = ApiSecret[]>({
  apiKey,
  query,
}: UseApiSecretsParameters<Selected>): UseQueryResult<Selected, CardmintError> {
  const { client } = useCardmint('useApiSecrets')
  return useQuery(mergeQuery(apiSecretsQueryOptions(client, { apiKey }), query))
}
