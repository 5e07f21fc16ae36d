import { hashKey } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { cardmintKeys } from '../../src/queries/keys.ts'

const a = { apiKey: 'abcd1234', secretId: 'a', payerId: 'p' }
const b = { apiKey: 'efgh5678', secretId: 'b', payerId: 'q' }
const { all, ...makers } = cardmintKeys
const keysOf = (ids: typeof a) => Object.values(makers).map((make) => make(ids))

test('every key stands under one root', () => {
  expect(all).toEqual(['cardmint'])
  expect(keysOf(a).map(([root]) => root)).toEqual(keysOf(a).map(() => 'cardmint'))
})

test('no two keys are the same, unless they name the same thing', () => {
  const hashes = [...keysOf(a), ...keysOf(b)].map(hashKey)
  // the mutation key of tokenizing names no payer
  expect(new Set(hashes).size).toBe(hashes.length - 1)
  expect(keysOf({ ...a }).map(hashKey)).toEqual(keysOf(a).map(hashKey))
})

test('a key takes the ids that name it and nothing else that is passed along', () => {
  const more = { ...a, secret: 'Canary-Value-8c41', clientSecret: 'cs_CANARY' }
  expect(keysOf(more)).toEqual(keysOf(a))
})

test('one secret stands under its list, so that invalidating the list reaches it', () => {
  expect(cardmintKeys.apiSecret(a).slice(0, 3)).toEqual(cardmintKeys.apiSecrets(a))
})
