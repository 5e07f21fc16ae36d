import { expect, test } from 'vitest'
import type { CardmintErrorCode } from '../../src/client/errors/CardmintError.ts'
import { backendProblems, type BackendProblem } from '../../src/contracts/problem.ts'
import type { Scripted } from '../support/httpServer.ts'
import { problem, readAs } from './refusals.ts'
import { call } from './support.ts'

/** A problem that is added to the contract cannot be forgotten here. */
const codes: Record<BackendProblem, CardmintErrorCode> = {
  'invalid-json': 'invalid-request',
  'invalid-request': 'invalid-request',
  unauthenticated: 'unauthorized',
  'origin-not-allowed': 'origin-not-allowed',
  'payer-not-allowed': 'payer-not-allowed',
  'not-permitted': 'forbidden',
  'body-timeout': 'timeout',
  'invalid-api-key': 'api-key-not-found',
  'invalid-id': 'secret-not-found',
  'not-found': 'not-found',
  'wrong-verb': 'invalid-request',
  'secret-in-use': 'secret-in-use',
  'body-too-large': 'invalid-request',
  'content-type-header': 'invalid-request',
  'rate-limited': 'rate-limited',
  'client-gone': 'network',
  'internal-error': 'server-error',
  'upstream-unauthorized': 'upstream-unauthorized',
  'upstream-unavailable': 'server-error',
  'upstream-invalid': 'server-error',
  'upstream-timeout': 'timeout',
}

/** These come of the routes of API secrets alone. */
const ofSecrets = new Set(['invalid-api-key', 'invalid-id', 'secret-in-use'])

test.each(Object.entries(codes))('the backend’s own problem %s is %s', async (name, code) => {
  // `Object.entries` forgets the type of the keys
  const [status, title] = backendProblems[name as BackendProblem]
  // a gateway that says 408 may have passed it on
  const isPlainNo = status < 499 && status !== 408
  // an upstream that refused the backend itself has done nothing
  const outcome = isPlainNo || name === 'upstream-unauthorized' ? 'rejected' : 'unknown'
  const answer = problem(`https://cardmint.test/problems#${name}`, title)
  expect(await readAs(call.create, status, answer)).toBe(`${code}, ${outcome}`)
  // a mint changes nothing that anybody would have to look up
  const asked = ofSecrets.has(name) ? call.list : call.mint
  expect(await readAs(asked, status, answer)).toBe(`${code}, rejected`)
})

test.each<[string, Scripted]>([
  ['no body', {}],
  ['half of a body', { text: '{"type": "https://a.test#invalid-id' }],
  ['null', { text: 'null' }],
  ['a list', { json: [] }],
  ['a word', { json: 'invalid-id' }],
  ['members of the wrong types', { json: { type: 7, code: {}, traceId: [], instance: null } }],
  ['a type without a fragment', { json: { type: 'invalid-id' } }],
  ['a fragment that every object has', { json: { type: 'https://a.test#constructor' } }],
  ['a code that every object has', { json: { code: '__proto__' } }],
  ['fields that are no list', problem('https://a.test#b', 'c', { invalid_parameters: 'secret' })],
])('a refusal with %s is known by its status all the same', async (_, answer) => {
  expect(await readAs(call.create, 404, answer)).toBe('not-found, rejected')
})
