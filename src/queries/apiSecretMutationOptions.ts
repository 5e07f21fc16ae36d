import type { QueryClient } from '@tanstack/react-query'
import { createApiSecret, revokeApiSecret, type ApiSecret } from '../client/secrets/apiSecrets.ts'
import { byCreation } from '../client/secrets/byCreation.ts'
import type { CardmintClient } from '../client/createClient.ts'
import { isCardmintError, type CardmintError } from '../client/errors/CardmintError.ts'
import { tell } from '../client/throwLater.ts'
import { cachedQuery, defineMutation } from './defineOptions.ts'
import { isSecretList } from './isSecretList.ts'
import { apiSecretsKey, createApiSecretKey, revokeSecretKey } from './keys.ts'
import { rememberList } from './listBefore.ts'
import { oneAtATime } from './oneAtATime.ts'
import { proveSecret } from './provenSecrets.ts'

/**
 * Reads the value of a new secret when it is sent. It is a function instead of the value because TanStack keeps the
 * variables of a mutation.
 */
export type ReadSecret = () => string

/** Options of sensitive writes: never kept, never paused, never repeated. */
const careful = { gcTime: 0, networkMode: 'always', retry: false } as const

/**
 * Mutation options that create an API secret from a value that you choose.
 *
 * The created secret goes into the list at once; then the list is read again, also after a failure. Several calls for
 * the same value send one request; another value for the same key fails as `busy` until the first is done.
 * Never throws; the mutation fails with `CardmintError`.
 *
 * @param client The client.
 * @param parameters The API key.
 * @returns Options for `useMutation`, whose `mutate` takes a function that reads the value.
 * @example
 * const { mutate } = useMutation(createApiSecretMutationOptions(client, { apiKey }))
 * mutate(() => inputRef.current.value)
 */
export function createApiSecretMutationOptions(
  client: CardmintClient,
  { apiKey }: { apiKey: string },
) {
  const mutationKey = createApiSecretKey({ apiKey })
  return defineMutation<ApiSecret, CardmintError, ReadSecret>({
    ...careful,
    mutationKey,
    write(readSecret, queryClient) {
      const secret = readSecret()
      return oneAtATime(queryClient, mutationKey, secret, () =>
        thenReadList(queryClient, apiKey, async () => {
          const created = await createApiSecret(client, { apiKey, secret })
          proveSecret(client, apiKey, created.id, created)
          updateList(queryClient, apiKey, (list) =>
            [...list.filter(({ id }) => id !== created.id), created].sort(byCreation),
          )
          return created
        }),
      )
    },
  })
}

/**
 * Mutation options that revoke an API secret for good.
 *
 * The list changes only after the server has answered. `secret-not-found` counts as success, because the secret no
 * longer exists. Several calls for the same secret send one request. Never throws; the mutation fails with
 * `CardmintError`.
 *
 * @param client The client.
 * @param parameters The API key.
 * @returns Options for `useMutation`, whose `mutate` takes `{ secretId }`.
 * @example
 * const { mutate } = useMutation(revokeSecretMutationOptions(client, { apiKey }))
 * mutate({ secretId })
 */
export function revokeSecretMutationOptions(
  client: CardmintClient,
  { apiKey }: { apiKey: string },
) {
  const mutationKey = revokeSecretKey({ apiKey })
  return defineMutation<void, CardmintError, { secretId: string }>({
    ...careful,
    mutationKey,
    write: ({ secretId }, queryClient) =>
      oneAtATime(queryClient, [mutationKey, secretId], '', () =>
        thenReadList(queryClient, apiKey, async () => {
          try {
            await revokeApiSecret(client, { apiKey, secretId })
          } catch (error) {
            if (!isCardmintError(error) || error.code !== 'secret-not-found') throw error
          }
          proveSecret(client, apiKey, secretId)
          updateList(queryClient, apiKey, (list) => list.filter(({ id }) => id !== secretId))
        }),
      ),
  })
}

function updateList(
  queryClient: QueryClient,
  apiKey: string,
  update: (list: ApiSecret[]) => ApiSecret[],
): void {
  const query = cachedQuery<ApiSecret[], CardmintError>(queryClient, apiSecretsKey({ apiKey }))
  const list = query?.state.data
  // the write is done, so nothing may throw here, as a subscriber of the host's cache might
  if (isSecretList(list)) tell(() => query?.setData(update(list), { manual: true }))
}

/** Reads the list after the write, whether it succeeded or not. */
async function thenReadList<T>(
  queryClient: QueryClient,
  apiKey: string,
  act: () => Promise<T>,
): Promise<T> {
  const queryKey = apiSecretsKey({ apiKey })
  const before: unknown = cachedQuery(queryClient, queryKey)?.state.data
  try {
    return await act()
  } catch (error) {
    rememberList(error, isSecretList(before) ? before : undefined)
    throw error
  } finally {
    tell(() => void queryClient.invalidateQueries({ queryKey }))
  }
}
