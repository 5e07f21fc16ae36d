'use client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ApiSecret } from '../client/secrets/apiSecrets.ts'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import { apiSecretQueryOptions } from '../queries/apiSecretsQueryOptions.ts'
import { mergeQuery, type QueryPassThrough } from './passThroughOptions.ts'

/** Parameters of `useApiSecret`. */
export interface UseApiSecretParameters<Selected = ApiSecret> {
  /** The Vonage API key. */
  apiKey: string
  /** The id of the secret. */
  secretId: string
  /** Further options of TanStack's `useQuery`. */
  query?: QueryPassThrough<ApiSecret, Selected> | undefined
}

/**
 * Reads one API secret: its id and creation time, never its value.
 *
 * @param parameters The API key and the id of the secret.
 * @returns The TanStack query result; failures are in `error`.
 * @throws CardmintError `provider-missing` outside of `CardmintProvider`.
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
