'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ApiSecret } from '../client/secrets/apiSecrets.ts'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import { apiSecretQueryOptions } from '../queries/apiSecretsQueryOptions.ts'
import { mergeQuery, type QueryPassThrough } from './options.ts'

export interface UseApiSecretParameters<Selected = ApiSecret> {
  apiKey: string
  secretId: string
  query?: QueryPassThrough<ApiSecret, Selected>
}

/**
 * One API secret: id and creation, never the value.
 *
 * @throws CardmintError `provider-missing` outside the provider. Failures are in `error`.
 * @example
 * const { data: secret } = useApiSecret({ apiKey: 'abcd1234', secretId })
 */
export function useApiSecret<Selected = ApiSecret>({
  apiKey,
  secretId,
  query,
}: UseApiSecretParameters<Selected>): UseQueryResult<Selected, CardmintError> {
  const { client } = useCardmint('useApiSecret')
  return useQuery(mergeQuery(apiSecretQueryOptions(client, { apiKey, secretId }), query))
}
