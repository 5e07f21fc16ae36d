import { expectTypeOf, test } from 'vitest'
import {
  CardmintError,
  createClient,
  isCardmintError,
  type CardmintErrorCode,
  type CreateClientOptions,
  type Messages,
  type PartialMessages,
} from '../../src/index.ts'

test('the codes are a closed set', () => {
  expectTypeOf<CardmintErrorCode>().toEqualTypeOf<
    | 'invalid-argument'
    | 'provider-missing'
    | 'headers-failed'
    | 'card-incomplete'
    | 'busy'
    | 'offline'
    | 'network'
    | 'timeout'
    | 'aborted'
    | 'invalid-response'
    | 'invalid-request'
    | 'unauthorized'
    | 'forbidden'
    | 'origin-not-allowed'
    | 'payer-not-allowed'
    | 'not-found'
    | 'conflict'
    | 'rate-limited'
    | 'server-error'
    | 'unavailable'
    | 'upstream-unauthorized'
    | 'client-secret-refused'
    | 'client-secret-repeated'
    | 'client-secret-late'
    | 'card-invalid'
    | 'card-refused'
    | 'frame-blocked'
    | 'frame-failed'
    | 'frame-version'
    | 'frame-parent'
    | 'api-key-not-found'
    | 'secret-not-found'
    | 'secret-invalid'
    | 'secret-limit'
    | 'last-secret'
    | 'secret-in-use'
  >()
  // @ts-expect-error no such code
  throw new CardmintError('something-else')
})

test('an unknown thing that was caught narrows to our error', () => {
  const caught: unknown = undefined
  if (isCardmintError(caught)) {
    expectTypeOf(caught).toEqualTypeOf<CardmintError>()
    expectTypeOf(caught.code).toEqualTypeOf<CardmintErrorCode>()
    expectTypeOf(caught.outcome).toEqualTypeOf<'rejected' | 'unknown'>()
    expectTypeOf(caught.fieldErrors).toEqualTypeOf<Readonly<Record<string, string>>>()
    // @ts-expect-error an error is not to be changed
    caught.code = 'busy'
  }
})

test('the address of the backend is required, and headers may be async', () => {
  const addresses = { baseUrl: '/api', tokenizationUrl: 'https://vault.test' }
  createClient({ ...addresses, headers: async () => ({ Authorization: 'a' }) })
  createClient({ ...addresses, headers: [['a', 'b']], fetch, timeoutMs: 1 })
  // the card frame's own document knows where the card goes
  createClient({ baseUrl: '/api' })
  // @ts-expect-error who mints client secrets?
  createClient({ tokenizationUrl: 'https://vault.test' })
  // @ts-expect-error the kit does not repeat writes
  createClient({ ...addresses, retry: 3 })
  expectTypeOf<CreateClientOptions['timeoutMs']>().toEqualTypeOf<number | undefined>()
})

test('some of the words may be replaced, at any depth, and no others', () => {
  const words: PartialMessages<Messages> = { card: { fields: { number: 'Kartennummer' } } }
  expectTypeOf(words).toExtend<PartialMessages<Messages>>()
  // @ts-expect-error no such word
  const wrong: PartialMessages<Messages> = { card: { fields: { cvc: 'Prüfnummer' } } }
  // @ts-expect-error this one makes a sentence of two parts
  const wrongKind: PartialMessages<Messages> = { card: { saved: 'Gespeichert' } }
  expectTypeOf([wrong, wrongKind]).toBeArray()
})
