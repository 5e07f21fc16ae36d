import { expectTypeOf, test } from 'vitest'
import type { CardFieldErrorCode, CardFieldName } from '../../src/card/types.ts'
import type { CardmintErrorCode } from '../../src/client/errors/CardmintError.ts'
import type { ApiSecretRule } from '../../src/contracts/limits.ts'
import type { SecretRefusal } from '../../src/secrets/slots.ts'
import type { Messages } from '../../src/messages/en.ts'
import type { CardmintProviderProps } from '../../src/index.ts'
import type { languages } from '../support/languages.ts'

type Languages = typeof languages
type Language = Languages[keyof Languages]
/** Of any of them: `keyof` alone sees what all of them have. */
type Part = { [Name in keyof Languages]: keyof Languages[Name] }[keyof Languages]

/** A person at the page can do nothing about these, or knows them by another name. */
type WithoutWords =
  | 'aborted'
  | 'headers-failed'
  | 'invalid-response'
  | 'invalid-argument'
  | 'provider-missing'
  | 'invalid-request'
  | 'origin-not-allowed'
  | 'not-found'
  | 'client-secret-repeated'
  | 'upstream-unauthorized'
  | 'frame-version'
  | 'frame-parent'

test('there are words for every code and every field, and for nothing else', () => {
  type Said =
    | Exclude<keyof Messages['errors'], 'other'>
    | keyof Messages['card']['errors']
    | keyof Messages['secrets']['errors']
    | keyof Messages['frame']['errors']
  expectTypeOf<Said | WithoutWords>().toEqualTypeOf<CardmintErrorCode>()
  expectTypeOf<keyof Messages['card']['fieldErrors']>().toEqualTypeOf<CardFieldErrorCode>()
  expectTypeOf<keyof Messages['card']['fields']>().toEqualTypeOf<CardFieldName>()
  expectTypeOf<SecretRefusal>().toExtend<keyof Messages['secrets']['errors']>()
  expectTypeOf<keyof Messages['secrets']['rules']>().toEqualTypeOf<ApiSecretRule>()
})

test('a language has every part of the words, and no other', () => {
  expectTypeOf<Language>().toExtend<Messages>()
  expectTypeOf<Part>().toEqualTypeOf<keyof Messages>()
})

test('a language goes to the provider as its module is', () => {
  expectTypeOf<Language>().toExtend<CardmintProviderProps['messages']>()
})

test('a word that is missing, extra or of another kind is no language', () => {
  type Without<Word extends keyof Messages['errors']> = Omit<Messages['errors'], Word>
  expectTypeOf<Without<'other'>>().not.toExtend<Messages['errors']>()
  const errors = {} as Messages['errors'] // only its type is looked at
  // @ts-expect-error an extra word
  const extra: Messages['errors'] = { ...errors, 'no-such-code': 'Words' }
  // @ts-expect-error a missing word
  const missing: Messages['card']['hints'] = { expiry: 'MM / JJ' }
  // @ts-expect-error a text where the sentence has an id in it
  const text: Messages['traceId'] = 'Trace'
  // @ts-expect-error a place for something that nobody gives
  const greedy: Messages['traceId'] = (id: string, when: Date) => `${id} ${when.getTime()}`
  expectTypeOf([extra, missing, text, greedy]).toBeArray()
})
