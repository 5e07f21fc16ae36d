import { getApiSecret, listApiSecrets, type ApiSecret } from '../client/secrets/apiSecrets.ts'
import type { CardmintClient } from '../client/createClient.ts'
import { CardmintError, isCardmintError } from '../client/errors/CardmintError.ts'
import { defineQuery } from './define.ts'
import { apiSecretKey, apiSecretsKey } from './keys.ts'
import { provenSecret, rereadProvenMs, withProven } from './provenSecrets.ts'
import { retryDelay, retryRead } from './retry.ts'

/** The list changes only when a person acts, and Vonage's published example allows 30 calls an hour. */
const STALE_MS = 5 * 60_000

/**
 * The secrets of a key, oldest first. What our own writes have proved outlives a list that lags behind, for two
 * minutes at most.
 *
 * @example
 * await queryClient.query(apiSecretsQueryOptions(client, { apiKey: 'abcd1234' }))
 */
export function apiSecretsQueryOptions(client: CardmintClient, { apiKey }: { apiKey: string }) {
  return defineQuery<ApiSecret[], CardmintError>({
    queryKey: apiSecretsKey({ apiKey }),
    queryFn: async ({ signal }) =>
      withProven(client, apiKey, await listApiSecrets(client, { apiKey }, { signal })),
    enabled: apiKey !== '',
    staleTime: () => (rereadProvenMs(client, apiKey) ? 0 : STALE_MS),
    refetchInterval: () => rereadProvenMs(client, apiKey),
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
    async queryFn({ signal }) {
      const proven = provenSecret(client, apiKey, secretId)
      if (proven === null) throw new CardmintError('secret-not-found')
      try {
        return await getApiSecret(client, { apiKey, secretId }, { signal })
      } catch (error) {
        if (proven && isCardmintError(error) && error.code === 'secret-not-found') return proven
        throw error
      }
    },
    enabled: apiKey !== '' && secretId !== '',
    staleTime: STALE_MS,
    retry: retryRead,
    retryDelay,
  })
}
