import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { isCardmintError } from '../../src/client/errors/CardmintError.ts'
import {
  createApiSecretMutationOptions,
  revokeSecretMutationOptions,
} from '../../src/queries/apiSecretMutationOptions.ts'
import {
  apiSecretQueryOptions,
  apiSecretsQueryOptions,
} from '../../src/queries/apiSecretsQueryOptions.ts'
import { openWorld } from './world.ts'

const KEY_WITH_ONE = 'abcd1234'
const KEY_WITH_TWO = 'efgh5678'

interface Lag {
  apiKey: string
  /** What the page does, in order, each proved by the answer of the upstream. */
  writes: readonly ('create' | 'revoke')[]
  /** Whether the list that the page shows then has the secret. */
  list: 'with the secret' | 'without the secret'
  /** What a read of the secret by its id comes to. */
  get: 'ok' | 'secret-not-found, rejected'
}

/** Writes after which the upstream answers every read as before them. */
export const lags: Readonly<Record<string, Lag>> = {
  'a creation': {
    apiKey: KEY_WITH_ONE,
    writes: ['create'],
    list: 'with the secret',
    get: 'ok',
  },
  'a revocation': {
    apiKey: KEY_WITH_TWO,
    writes: ['revoke'],
    list: 'without the secret',
    get: 'secret-not-found, rejected',
  },
  'a creation and the revocation of the same secret': {
    apiKey: KEY_WITH_ONE,
    writes: ['create', 'revoke'],
    list: 'without the secret',
    get: 'secret-not-found, rejected',
  },
}

/** What the page reads after its writes, twice: what was proved isn't forgotten with the first read. */
export async function runLag({ apiKey, writes }: Lag) {
  const { client, close } = await openWorld('listApiSecrets', { lags: true })
  const queryClient = new QueryClient()
  const options = apiSecretsQueryOptions(client, { apiKey })
  const readList = () => queryClient.fetchQuery({ ...options, staleTime: 0 })
  try {
    let secretId = (await readList()).at(-1)?.id ?? ''
    for (const write of writes) {
      if (write === 'create') {
        const creation = createApiSecretMutationOptions(client, { apiKey })
        const created = await new MutationObserver(queryClient, creation).mutate(
          () => 'Lag-Value-1',
        )
        secretId = created.id
      } else {
        const revocation = revokeSecretMutationOptions(client, { apiKey })
        await new MutationObserver(queryClient, revocation).mutate({ secretId })
      }
    }
    await readList()
    const isListed = (await readList()).some(({ id }) => id === secretId)
    const one = apiSecretQueryOptions(client, { apiKey, secretId })
    const get = await queryClient.fetchQuery({ ...one, staleTime: 0, retry: false }).then(
      () => 'ok',
      (error: unknown) => isCardmintError(error) && `${error.code}, ${error.outcome}`,
    )
    return { list: isListed ? 'with the secret' : 'without the secret', get }
  } finally {
    queryClient.clear()
    await close()
  }
}
