import { expect, test } from 'vitest'
import { revokeRefusal, secretSlots } from '../../src/secrets/slots.ts'

const first = { id: 'a', createdAt: undefined, inUse: true }
const second = { id: 'b', createdAt: undefined, inUse: false }

test('a key with one secret has room for another', () => {
  expect(secretSlots([first])).toEqual({ used: 1, max: 2, createRefusal: undefined })
})

test('a key with two secrets has no room', () => {
  expect(secretSlots([first, second])).toEqual({ used: 2, max: 2, createRefusal: 'secret-limit' })
})

test.each([
  ['the last one', [second], 'b', 'last-secret'],
  ['the last one, which is in use', [first], 'a', 'last-secret'],
  ['the one in use', [first, second], 'a', 'secret-in-use'],
  ['one that is gone', [first, second], 'c', 'secret-not-found'],
  ['the last one after it is gone', [first], 'b', 'secret-not-found'],
  ['the other of two', [first, second], 'b', undefined],
])('revoking %s', (_which, secrets, id, refusal) => {
  expect(revokeRefusal(secrets, id)).toBe(refusal)
})
