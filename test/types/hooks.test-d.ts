import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import { expectTypeOf, test } from 'vitest'
import {
  useApiSecret,
  useApiSecrets,
  useClientSecret,
  useCountdown,
  useCreateApiSecret,
  useRevokeSecret,
  useTokenizeCard,
  type ApiSecret,
  type Card,
  type CardEntry,
  type CardmintError,
  type ClientSecretLease,
  type PaymentMethod,
  type UseApiSecretParameters,
  type UseApiSecretsParameters,
  type UseClientSecretParameters,
  type UseCreateApiSecretParameters,
  type UseRevokeSecretParameters,
  type UseTokenizeCardParameters,
} from '../../src/index.ts'

const [payerId, apiKey, secretId] = ['p', 'k', 's']

test('queries answer TanStack’s own result, with our error', () => {
  expectTypeOf(useApiSecrets({ apiKey })).toEqualTypeOf<
    UseQueryResult<ApiSecret[], CardmintError>
  >()
  expectTypeOf(useApiSecret({ apiKey, secretId })).toEqualTypeOf<
    UseQueryResult<ApiSecret, CardmintError>
  >()
  expectTypeOf(useClientSecret({ payerId })).toExtend<
    UseQueryResult<ClientSecretLease, CardmintError>
  >()
})

test('a client secret is claimed, not read', () => {
  const result = useClientSecret({ payerId })
  expectTypeOf(result.claim).toEqualTypeOf<() => Promise<string>>()
  expectTypeOf(result.data).toEqualTypeOf<ClientSecretLease | undefined>()
  expectTypeOf(useCountdown).parameter(0).toEqualTypeOf<ClientSecretLease | undefined>()
})

test('data narrows by status, and error is ours without asking', () => {
  type List = UseQueryResult<ApiSecret[], CardmintError>
  expectTypeOf(useApiSecrets({ apiKey })).extract<{ status: 'success' }>().toHaveProperty('data')
  expectTypeOf<Extract<List, { status: 'success' }>['data']>().toEqualTypeOf<ApiSecret[]>()
  expectTypeOf(useApiSecrets({ apiKey }).error).toEqualTypeOf<CardmintError | null>()
})

test('select infers what data is', () => {
  const count = useApiSecrets({ apiKey, query: { select: (secrets) => secrets.length } })
  expectTypeOf(count.data).toEqualTypeOf<number | undefined>()
  const id = useApiSecret({ apiKey, secretId, query: { select: (secret) => secret.id } })
  expectTypeOf(id.data).toEqualTypeOf<string | undefined>()
})

test('mutations answer TanStack’s own result, with our error and their variables', () => {
  expectTypeOf(useTokenizeCard({ payerId })).toEqualTypeOf<
    UseMutationResult<PaymentMethod, CardmintError, CardEntry>
  >()
  expectTypeOf(useCreateApiSecret({ apiKey })).toEqualTypeOf<
    UseMutationResult<ApiSecret, CardmintError, () => string>
  >()
  expectTypeOf(useRevokeSecret({ apiKey })).toEqualTypeOf<
    UseMutationResult<void, CardmintError, { secretId: string }>
  >()
})

test('callbacks of the host know what they get', () => {
  useTokenizeCard({
    payerId,
    mutation: {
      onSuccess: (paymentMethod) => expectTypeOf(paymentMethod).toEqualTypeOf<PaymentMethod>(),
      onError: (error) => expectTypeOf(error).toEqualTypeOf<CardmintError>(),
    },
  })
})

test('a value of a secret, or a card, is not to be handed to a mutation, which keeps it', () => {
  const create = useCreateApiSecret({ apiKey })
  expectTypeOf(create.mutate).parameter(0).toEqualTypeOf<() => string>()
  expectTypeOf<string>().not.toExtend<Parameters<typeof create.mutate>[0]>()
  const tokenize = useTokenizeCard({ payerId })
  expectTypeOf<Card>().not.toExtend<Parameters<typeof tokenize.mutate>[0]>()
})

/** The names that may be set in one of the option objects of a hook. */
type Settable<Options> = keyof NonNullable<Options>

test('what the kit fixes is no option of a query', () => {
  type OfList = Settable<UseApiSecretsParameters['query']>
  type OfOne = Settable<UseApiSecretParameters['query']>
  expectTypeOf<Extract<OfList | OfOne, 'queryKey' | 'queryFn'>>().toBeNever()
  expectTypeOf<'staleTime' | 'gcTime' | 'retry' | 'enabled' | 'select'>().toExtend<OfList & OfOne>()
})

test('of a client secret only what cannot weaken it is an option', () => {
  expectTypeOf<Settable<UseClientSecretParameters['query']>>().toEqualTypeOf<
    'enabled' | 'meta' | 'notifyOnChangeProps' | 'subscribed' | 'throwOnError'
  >()
  expectTypeOf<UseClientSecretParameters['keepFresh']>().toEqualTypeOf<
    'visible' | 'intent' | 'never' | undefined
  >()
})

test('what the kit fixes is no option of a mutation', () => {
  type OfAny =
    | Settable<UseCreateApiSecretParameters['mutation']>
    | Settable<UseRevokeSecretParameters['mutation']>
    | Settable<UseTokenizeCardParameters['mutation']>
  type Fixed = 'mutationKey' | 'mutationFn' | 'gcTime' | 'networkMode' | 'retry' | 'retryDelay'
  expectTypeOf<Extract<OfAny, Fixed>>().toBeNever()
  expectTypeOf<'onSuccess' | 'onError' | 'onSettled' | 'meta' | 'scope'>().toExtend<OfAny>()
})

test('ids cannot be left out', () => {
  expectTypeOf<object>().not.toExtend<UseClientSecretParameters>()
  expectTypeOf<object>().not.toExtend<UseTokenizeCardParameters>()
  expectTypeOf<object>().not.toExtend<UseApiSecretsParameters>()
  expectTypeOf<{ apiKey: string }>().not.toExtend<UseApiSecretParameters>()
  expectTypeOf<object>().not.toExtend<UseCreateApiSecretParameters>()
  expectTypeOf<object>().not.toExtend<UseRevokeSecretParameters>()
})
