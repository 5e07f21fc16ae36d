import { getApiSecret, listApiSecrets, type ApiSecret } from '../client/secrets/apiSecrets.ts'
import type { CardmintClient } from '../client/createClient.ts'
import { CardmintError, isCardmintError } from '../client/errors/CardmintError.ts'
import { defineQuery } from './defineOptions.ts'
import { isSecretList } from './isSecretList.ts'
import { apiSecretKey, apiSecretsKey } from './keys.ts'
import { provenSecret, rereadProvenMs, withProven } from './provenSecrets.ts'
import { retryDelay, retryRead } from './retry.ts'
import { keepPermissions } from './secretPermissions.ts'

/** The list changes only when a person acts, and Vonage's published example allows 30 calls an hour. */
const STALE_MS = 5 * 60_000

/**
 * Query options that list the secrets of an API key, oldest first.
 *
 * If the upstream's list lags behind, the results of this page's own writes are shown over it, for two minutes at most.
 * Never throws; the query fails with `CardmintError`.
 *
 * @param client The client.
 * @param parameters The API key; the query is disabled while it is empty.
 * @returns Options for `useQuery` and for loaders.
 * @example
 * await queryClient.query(apiSecretsQueryOptions(client, { apiKey: 'abcd1234' }))
 */
export function apiSecretsQueryOptions(client: CardmintClient, { apiKey }: { apiKey: string }) {
  return defineQuery<ApiSecret[], CardmintError>({
    queryKey: apiSecretsKey({ apiKey }),
    async queryFn({ signal, client: queryClient }) {
      const onPermissions = (permissions: string[] | undefined) =>
        keepPermissions(queryClient, apiKey, permissions)
      const list = await listApiSecrets(client, { apiKey }, { signal, onPermissions })
      return withProven(client, apiKey, list)
    },
    enabled: apiKey !== '',
    staleTime: ({ state }) =>
      rereadProvenMs(client, apiKey) || !isSecretList(state.data) ? 0 : STALE_MS,
    refetchInterval: () => rereadProvenMs(client, apiKey),
    retry: retryRead,
    retryDelay,
  })
}

/**
 * Query options that read one API secret by its id.
 *
 * Never throws; the query fails with `CardmintError`, `secret-not-found` among others.
 *
 * @param client The client.
 * @param parameters The API key and the id of the secret; the query is disabled while one is empty.
 * @returns Options for `useQuery` and for loaders.
 * @example
 * const { data: secret } = useQuery(apiSecretQueryOptions(client, { apiKey, secretId }))
 */
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
