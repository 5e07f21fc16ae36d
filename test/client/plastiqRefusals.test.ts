import { expect, test } from 'vitest'
import type { Scripted } from '../support/httpServer.ts'
import { html, readAs } from './refusals.ts'
import { call } from './support.ts'

const details = [{ details: 'Words.' }]

/** The shape of the guides. */
const newer = (code: string): Scripted => ({
  json: { code, message: 'Words.', details, statusCode: 400, traceId: 'a' },
})
/** The shape of the OpenAPI description. */
const older = (code: string): Scripted => ({
  json: { code, message: 'Words.', errors: details, traceId: 'a' },
})

test.each<[string, number, Scripted, string]>([
  ['invalid data, newer shape', 400, newer('VALIDATION_ERROR'), 'card-invalid'],
  ['invalid data, older shape', 400, older('VALIDATION_ERROR'), 'card-invalid'],
  ['not stored, newer shape', 400, newer('CREATE_PAYMENT_METHOD_FAILED'), 'card-refused'],
  ['not stored, older shape', 400, older('CREATE_PAYMENT_METHOD_FAILED'), 'card-refused'],
  ['declined', 402, newer('PAYMENT_METHOD_DECLINED'), 'card-refused'],
  ['a no of the processor', 400, newer('PROCESSOR_CHARGE_ERROR'), 'card-refused'],
  ['an error of the method', 400, newer('PAYMENT_METHOD_ERROR'), 'card-refused'],
  ['an invalid method', 400, newer('PAYMENT_METHOD_INVALID'), 'card-refused'],
  ['a code that nobody documented', 400, newer('SOMETHING_NEW'), 'invalid-request'],
  ['an empty 400', 400, {}, 'invalid-request'],
  ['a secret unknown, used or expired', 401, newer('AUTHORIZATION_ERROR'), 'client-secret-refused'],
  ['the same, older shape', 401, older('AUTHORIZATION_ERROR'), 'client-secret-refused'],
  ['an empty 401', 401, {}, 'client-secret-refused'],
  ['a secret of another payer', 403, newer('FORBIDDEN_ERROR'), 'forbidden'],
  ['no such address', 404, newer('NOT_FOUND_ERROR'), 'not-found'],
  ['still in flight', 409, newer('GENERIC_ERROR'), 'conflict'],
  ['the rate limit', 429, newer('GENERIC_ERROR'), 'rate-limited'],
  ['the rate limit with another code', 429, newer('VALIDATION_ERROR'), 'rate-limited'],
])('a definite no to a card: %s (%i)', async (_, status, answer, code) => {
  expect(await readAs(call.tokenize, status, answer)).toBe(`${code}, rejected`)
})

test.each<[string, number, Scripted, string]>([
  ['an internal error', 500, newer('INTERNAL_SERVER_ERROR'), 'server-error'],
  ['the same, older shape', 500, older('GENERIC_ERROR'), 'server-error'],
  ['a refusal under that status', 500, newer('CREATE_PAYMENT_METHOD_FAILED'), 'server-error'],
  ['a server that gave up waiting for us', 408, {}, 'timeout'],
  ['the page of a gateway', 502, html, 'server-error'],
  ['a service that is away', 503, newer('SERVICE_UNAVAILABLE'), 'unavailable'],
])('the card may be stored: %s (%i)', async (_, status, answer, code) => {
  expect(await readAs(call.tokenize, status, answer)).toBe(`${code}, unknown`)
})

test('a 401 of the backend speaks of the person, not of a client secret', async () => {
  expect(await readAs(call.mint, 401, newer('AUTHORIZATION_ERROR'))).toBe('unauthorized, rejected')
})
