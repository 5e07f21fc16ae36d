import { getApiSecret, listApiSecrets, type ApiSecret } from '../client/apiSecrets.ts'
import type { CardmintClient } from '../client/createClient.ts'
import type { CardmintError } from '../client/errors.ts'
import { defineQuery } from './define.ts'
import { apiSecretKey, apiSecretsKey } from './keys.ts'
import { retryDelay, retryRead } from './retry.ts'

/** The list changes only when a person acts, and Vonage's published example allows 30 calls an hour. */
const STALE_MS = 5 * 60_000

/**
 * The secrets of a key, oldest first.
 *
 * @example
 * await queryClient.query(apiSecretsQueryOptions(client, { apiKey: 'abcd1234' }))
 */
export function apiSecretsQueryOptions(client: CardmintClient, { apiKey }: { apiKey: string }) {
  return defineQuery<ApiSecret[], CardmintError>({
    queryKey: apiSecretsKey({ apiKey }),
    queryFn: ({ signal }) => listApiSecrets(client, { apiKey }, { signal }),
    enabled: apiKey !== '',
    staleTime: STALE_MS,
    retry: retryRead,
    retryDelay,
  })
}

/** One secret by its id. Errors as for the list, and `secret-not-found`. */
export function apiSecretQueryOptions(
  client: CardmintClient,
  { apiKey, secretId }: { apiKey: string; secretId: string },
) {
  return defineQuery<ApiSecret, CardmintError>({
    queryKey: apiSecretKey({ apiKey, secretId }),
    queryFn: ({ signal }) => getApiSecret(client, { apiKey, secretId }, { signal }),
    enabled: apiKey !== '' && secretId !== '',
    staleTime: STALE_MS,
    retry: retryRead,
    retryDelay,
  })
}
