import { expect } from 'vitest'
import {
  createApiSecret,
  getApiSecret,
  listApiSecrets,
  revokeApiSecret,
} from '../../src/client/secrets/apiSecrets.ts'
import { mintClientSecret } from '../../src/client/card/mintClientSecret.ts'
import {
  createClient,
  type CardmintClient,
  type CreateClientOptions,
} from '../../src/client/createClient.ts'
import { CardmintError } from '../../src/client/errors/CardmintError.ts'
import { tokenizeCard } from '../../src/client/card/tokenizeCard.ts'
import type { HttpServer } from '../support/httpServer.ts'

export const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
export const apiKey = 'abcd1234'
const secretId = 'ad6dc56f-07b5-46e1-a527-85530e625800'
export const uuidV4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

/** What must never come out of a client but on the wire; each looks like nothing else. */
export const clientSecret = 'cs_CANARY_5b7e2d91'
export const apiSecretValue = 'Canary-Value-8c41'
export const card = {
  cardHolderName: 'Canary Holder',
  accountNumber: '4242424242424242',
  // no code of digits alone: those may be part of any trace id
  cvv: 'cvv-9137',
  expirationMonth: '12',
  expirationYear: '2031',
  billingAddress: {
    line1: '360 Canary St.',
    city: 'San Francisco',
    state: 'CA',
    postalCode: '94103',
    country: 'US',
  },
}
export const canaries = [
  clientSecret,
  apiSecretValue,
  card.accountNumber,
  card.cvv,
  card.cardHolderName,
  card.billingAddress.line1,
  'Bearer',
  'host-session',
]

export const paymentMethod = {
  id: '2f0e6a1c-9d4b-4f7a-8a35-0c1d2e3f4a5b',
  type: 'CARD',
  status: 'ACTIVE',
  data: { last4: '4242', brand: 'Visa', subType: 'CREDIT' },
}

export interface ClientCall {
  name: string
  method: string
  path: string
  make: (client: CardmintClient, signal?: AbortSignal) => Promise<unknown>
  /** The status of the contract's success. */
  status: number
  /** The smallest answer that follows the contract; none where there is no body. */
  json?: unknown
}

const list: ClientCall = {
  name: 'listApiSecrets',
  status: 200,
  method: 'GET',
  path: `/api/accounts/${apiKey}/secrets`,
  make: (client, signal) => listApiSecrets(client, { apiKey }, { signal }),
  json: { _embedded: { secrets: [{ id: secretId }] } },
}
const get: ClientCall = {
  name: 'getApiSecret',
  status: 200,
  method: 'GET',
  path: `/api/accounts/${apiKey}/secrets/${secretId}`,
  make: (client, signal) => getApiSecret(client, { apiKey, secretId }, { signal }),
  json: { id: secretId },
}
const create: ClientCall = {
  name: 'createApiSecret',
  status: 201,
  method: 'POST',
  path: `/api/accounts/${apiKey}/secrets`,
  make: (client) => createApiSecret(client, { apiKey, secret: apiSecretValue }),
  json: { id: secretId },
}
const revoke: ClientCall = {
  name: 'revokeApiSecret',
  status: 204,
  method: 'DELETE',
  path: `/api/accounts/${apiKey}/secrets/${secretId}`,
  make: (client) => revokeApiSecret(client, { apiKey, secretId }),
}
const mint: ClientCall = {
  name: 'mintClientSecret',
  status: 200,
  method: 'POST',
  path: '/api/client-secrets',
  make: (client) => mintClientSecret(client, { payerId }),
  json: { clientSecret },
}
const tokenize: ClientCall = {
  name: 'tokenize',
  status: 200,
  method: 'POST',
  path: '/vault/payment-methods',
  make: (client, signal) => tokenizeCard(client, { clientSecret, card, payerId, signal }),
  json: paymentMethod,
}

export const call = { list, get, create, revoke, mint, tokenize }
export const backendCalls = [list, get, create, revoke, mint]
export const allCalls = [...backendCalls, tokenize]

export function clientOf({ url }: Pick<HttpServer, 'url'>, options?: Partial<CreateClientOptions>) {
  return createClient({
    baseUrl: `${url}/api`,
    tokenizationUrl: `${url}/vault/payment-methods`,
    ...options,
  })
}

/** The error that a call ends with, which must be of the one kind there is. */
export async function failureOf(promise: Promise<unknown>): Promise<CardmintError> {
  const outcome: unknown = await promise.then(
    (value) => ({ 'it answered': value }),
    (error) => error,
  )
  expect(outcome).toBeInstanceOf(CardmintError)
  if (outcome instanceof CardmintError) return outcome
  throw outcome
}
