import { describe, expect, test } from 'vitest'
import { createClient } from '../../src/client/createClient.ts'
import {
  createApiSecretMutationOptions,
  revokeSecretMutationOptions,
} from '../../src/queries/apiSecretMutationOptions.ts'
import {
  apiSecretQueryOptions,
  apiSecretsQueryOptions,
} from '../../src/queries/apiSecretsQueryOptions.ts'
import { clientSecretQueryOptions } from '../../src/queries/clientSecretQueryOptions.ts'
import { tokenizeCardMutationOptions } from '../../src/queries/tokenizeCardMutationOptions.ts'

const client = createClient({ baseUrl: '/api', tokenizationUrl: 'https://vault.test/methods' })
const [payerId, apiKey, secretId] = ['p', 'k', 's']

test.each([
  ['tokenizing', tokenizeCardMutationOptions(client, { payerId })],
  ['creating', createApiSecretMutationOptions(client, { apiKey })],
  ['revoking', revokeSecretMutationOptions(client, { apiKey })],
])('%s is kept nowhere, paused never and repeated never', (_, options) => {
  expect(options).toMatchObject({ gcTime: 0, networkMode: 'always', retry: false })
})

test('a mutation of a TanStack that tells it no QueryClient says what to do', async () => {
  const { mutationFn } = revokeSecretMutationOptions(client, { apiKey })
  const called = Reflect.apply(mutationFn, undefined, [{ secretId }])
  await expect(called).rejects.toThrow(/use the hooks, or TanStack Query 5.89/)
})

test('a lease is not kept, shared structurally or refreshed behind a hidden page', () => {
  expect(clientSecretQueryOptions(client, { payerId })).toMatchObject({
    gcTime: 0,
    structuralSharing: false,
    refetchIntervalInBackground: false,
    networkMode: 'online',
  })
})

describe('a client that does not know where the card goes', () => {
  const baseUrl = '/api'
  const never = () => Promise.reject(new Error('It is not called.'))

  test('tokenizes nothing, and says what is missing', () => {
    const options = () => tokenizeCardMutationOptions(createClient({ baseUrl }), { payerId })
    expect(options).toThrow(/tokenizationUrl/)
  })

  test.each([
    ['tokenize', createClient({ baseUrl, tokenize: never })],
    ['recapture', createClient({ baseUrl, recapture: never })],
  ])('needs no address with `%s`', (_, ownClient) => {
    expect(() => tokenizeCardMutationOptions(ownClient, { payerId })).not.toThrow()
  })
})

test.each([
  ['the list of no key', apiSecretsQueryOptions(client, { apiKey: '' })],
  ['a secret of no key', apiSecretQueryOptions(client, { apiKey: '', secretId })],
  ['no secret', apiSecretQueryOptions(client, { apiKey, secretId: '' })],
  ['the client secret of nobody', clientSecretQueryOptions(client, { payerId: '' })],
  [
    'one that is minted at the claim',
    clientSecretQueryOptions(client, { payerId, keepFresh: 'never' }),
  ],
  [
    'one without an intent',
    clientSecretQueryOptions(client, { payerId, keepFresh: 'intent', intent: false }),
  ],
])('%s is not asked for', (_, { enabled }) => {
  expect(enabled).toBe(false)
})

test.each([
  ['a list', apiSecretsQueryOptions(client, { apiKey })],
  ['a secret', apiSecretQueryOptions(client, { apiKey, secretId })],
  ['a client secret', clientSecretQueryOptions(client, { payerId })],
  [
    'a client secret with an intent',
    clientSecretQueryOptions(client, { payerId, keepFresh: 'intent' }),
  ],
])('%s is asked for', (_, { enabled }) => {
  expect(enabled).toBe(true)
})
