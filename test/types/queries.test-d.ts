import { QueryClient, useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { expectTypeOf, test } from 'vitest'
import {
  apiSecretQueryOptions,
  apiSecretsQueryOptions,
  cardmintKeys,
  claimClientSecret,
  clientSecretQueryOptions,
  createApiSecretMutationOptions,
  createClient,
  revokeSecretMutationOptions,
  tokenizeCardMutationOptions,
  type ApiSecret,
  type CardmintError,
  type ClientSecretLease,
  type PaymentMethod,
  type ReadSecret,
} from '../../src/queries/index.ts'

const client = createClient({ baseUrl: '/api', tokenizationUrl: 'https://vault.test' })
const queryClient = new QueryClient()
const [payerId, apiKey, secretId] = ['p', 'k', 's']

test('factories fit every place that takes options, and bring their types along', async () => {
  const list = apiSecretsQueryOptions(client, { apiKey })
  expectTypeOf(await queryClient.fetchQuery(list)).toEqualTypeOf<ApiSecret[]>()
  expectTypeOf(await queryClient.ensureQueryData(list)).toEqualTypeOf<ApiSecret[]>()
  expectTypeOf(useQuery(list).data).toEqualTypeOf<ApiSecret[] | undefined>()
  expectTypeOf(useQuery(list).error).toEqualTypeOf<CardmintError | null>()
  expectTypeOf(
    useSuspenseQuery(apiSecretQueryOptions(client, { apiKey, secretId })).data,
  ).toEqualTypeOf<ApiSecret>()
})

test('the key of a factory knows what stands under it', () => {
  const { queryKey } = apiSecretsQueryOptions(client, { apiKey })
  expectTypeOf(queryClient.getQueryData(queryKey)).toEqualTypeOf<ApiSecret[] | undefined>()
  const secret = clientSecretQueryOptions(client, { payerId })
  expectTypeOf(queryClient.getQueryData(secret.queryKey)).toEqualTypeOf<
    ClientSecretLease | undefined
  >()
})

test('mutation factories know data, error and variables', () => {
  const create = useMutation(createApiSecretMutationOptions(client, { apiKey }))
  expectTypeOf(create.data).toEqualTypeOf<ApiSecret | undefined>()
  expectTypeOf(create.error).toEqualTypeOf<CardmintError | null>()
  expectTypeOf(create.variables).toEqualTypeOf<ReadSecret | undefined>()
  const revoke = useMutation(revokeSecretMutationOptions(client, { apiKey }))
  expectTypeOf(revoke.variables).toEqualTypeOf<{ secretId: string } | undefined>()
  const tokenize = useMutation(tokenizeCardMutationOptions(client, { payerId }))
  expectTypeOf(tokenize.data).toEqualTypeOf<PaymentMethod | undefined>()
})

test('a claim is the only way to the secret', () => {
  expectTypeOf(claimClientSecret(queryClient, client, { payerId })).toEqualTypeOf<Promise<string>>()
  expectTypeOf<keyof ClientSecretLease>().toEqualTypeOf<
    'status' | 'expiresInMs' | 'usableForMs' | 'refreshInMs' | 'claim' | 'spent' | 'toJSON'
  >()
})

test('keys are tuples that say what they name', () => {
  expectTypeOf(cardmintKeys.all).toEqualTypeOf<readonly ['cardmint']>()
  expectTypeOf(cardmintKeys.apiSecrets({ apiKey })).toEqualTypeOf<
    readonly ['cardmint', 'api-secrets', { readonly apiKey: string }]
  >()
})
