import { expect, test } from 'vitest'
import { startHttpServer, type Scripted } from '../support/httpServer.ts'
import { html, problem, readAs } from './refusals.ts'
import { apiSecretValue, call, clientOf, failureOf } from './support.ts'

const nexmo = 'https://developer.nexmo.com/api-errors'
const vonage = 'https://developer.vonage.com/api-errors'
const ofSecrets = (host: string, fragment: string, title?: string, more?: object) =>
  problem(`${host}/account/secret-management#${fragment}`, title, more)
const weak = { invalid_parameters: [{ name: 'secret', reason: 'Words.' }] }
const otherShape = { json: { 'error-code': '401', 'error-code-label': 'authentication failed' } }
const outdated = problem(`${nexmo}/account/subaccounts#validation`, 'Outdated account')

test.each<[string, number, Scripted, string]>([
  ['a weak value', 400, ofSecrets(nexmo, 'validation', 'Bad Request', weak), 'secret-invalid'],
  ['the same, from the other host', 400, ofSecrets(vonage, 'validation'), 'secret-invalid'],
  ['the same, as the standards say', 422, ofSecrets(nexmo, 'validation'), 'secret-invalid'],
  ['the limit, newest form', 403, ofSecrets(nexmo, 'add-excess-secret'), 'secret-limit'],
  ['the limit, from the other host', 403, ofSecrets(vonage, 'add-excess-secret'), 'secret-limit'],
  ['the limit, older form', 403, ofSecrets(nexmo, 'maximum-secrets-allowed'), 'secret-limit'],
  ['the last secret', 403, ofSecrets(nexmo, 'delete-last-secret'), 'last-secret'],
  ['a clash, with the fragment of a weak value', 403, outdated, 'conflict'],
  ['bad credentials', 401, problem(`${nexmo}#unauthorized`), 'unauthorized'],
  ['the same, from the other host', 401, problem(`${vonage}#unauthorized`), 'unauthorized'],
  ['the same, without a fragment', 401, problem('https://developer.nexmo.com'), 'unauthorized'],
  ['the same, in the other shape', 401, otherShape, 'unauthorized'],
  ['an unknown or foreign key', 404, problem(`${nexmo}#invalid-api-key`), 'api-key-not-found'],
  [
    'the same, where it is asked for as a subaccount',
    404,
    problem(`${nexmo}/account/subaccounts#invalid-api-key`),
    'api-key-not-found',
  ],
  ['an unknown secret', 404, problem(`${vonage}#invalid-id`), 'secret-not-found'],
  ['an unknown address', 404, html, 'not-found'],
  ['a bare 400, which may be the limit too', 400, {}, 'invalid-request'],
  ['a problem that is new', 400, ofSecrets(nexmo, 'new-thing'), 'invalid-request'],
  ['malformed JSON', 400, problem(`${nexmo}#invalid-json`), 'invalid-request'],
  [
    'an id of a wrong form, called as a secret that is gone',
    400,
    problem(`${vonage}#invalid-id`),
    'invalid-request',
  ],
  [
    'nobody, who asks for a secret that is gone',
    401,
    problem(`${vonage}#invalid-id`),
    'unauthorized',
  ],
  [
    'a stranger, who asks for a secret that is gone',
    403,
    problem(`${vonage}#invalid-id`),
    'forbidden',
  ],
  ['a key of a wrong form', 400, problem(`${vonage}#invalid-api-key`), 'invalid-request'],
  ['a bare 403', 403, {}, 'forbidden'],
  ['a wrong verb', 405, problem(`${nexmo}#wrong-verb`), 'invalid-request'],
  ['a wrong accept header', 406, problem(`${nexmo}#accept-header`), 'invalid-request'],
  ['a bare conflict', 409, {}, 'conflict'],
  ['a wrong content type', 415, problem(`${nexmo}#content-type-header`), 'invalid-request'],
  ['the rate limit', 429, problem(`${nexmo}#rate-limited`), 'rate-limited'],
  ['the rate limit of a gateway', 429, html, 'rate-limited'],
])('a definite no: %s (%i)', async (_, status, answer, code) => {
  expect(await readAs(call.create, status, answer)).toBe(`${code}, rejected`)
})

test.each<[string, number, Scripted, string]>([
  ['a server that gave up waiting for us', 408, {}, 'timeout'],
  ['an internal error', 500, problem(`${nexmo}#internal-error`), 'server-error'],
  ['a definite word under that status', 500, problem(`${nexmo}#invalid-id`), 'server-error'],
  ['the page of a gateway', 502, html, 'server-error'],
  ['a gateway that gave up', 504, html, 'server-error'],
  ['a gateway that finds nobody', 503, html, 'unavailable'],
])('nobody knows what happened: %s (%i)', async (_, status, answer, code) => {
  expect(await readAs(call.create, status, answer)).toBe(`${code}, unknown`)
})

test('a secret counts as gone at a 404 only, because its revocation then counts as done', async () => {
  const gone = ofSecrets(nexmo, 'invalid-id')
  for (const status of [400, 401, 403, 405, 409, 410, 422]) {
    expect(await readAs(call.revoke, status, gone)).not.toContain('secret-not-found')
  }
  expect(await readAs(call.revoke, 404, gone)).toBe('secret-not-found, rejected')
})

test('the misspelt title of the older limit decides nothing, as no wording does', async () => {
  const misspelt = 'Maxmimum number of secrets already met'
  const limit = ofSecrets(nexmo, 'maximum-secrets-allowed', misspelt)
  expect(await readAs(call.create, 403, limit)).toBe('secret-limit, rejected')
  const gone = ofSecrets(nexmo, 'invalid-id', misspelt)
  expect(await readAs(call.revoke, 404, gone)).toBe('secret-not-found, rejected')
})

test.each([call.create, call.revoke])(
  '$name names the fields to blame by codes, without the reasons',
  async ({ make }) => {
    const answer = ofSecrets(nexmo, 'validation', 'Bad Request', weak)
    const server = await startHttpServer({ status: 400, ...answer })
    const error = await failureOf(make(clientOf(server)))
    expect(error).toMatchObject({ status: 400, fieldErrors: { secret: 'refused' } })
  },
)

test('what was sent is no name of a field', async () => {
  const echoed = { invalid_parameters: [{ name: apiSecretValue }, { name: 'secret' }] }
  const server = await startHttpServer({
    status: 400,
    ...ofSecrets(nexmo, 'validation', 'Bad Request', echoed),
  })
  const error = await failureOf(call.create.make(clientOf(server)))
  expect(error.fieldErrors).toEqual({ secret: 'refused' })
})

test('where no field is to blame there are none', async () => {
  const server = await startHttpServer({ status: 404 })
  expect((await failureOf(call.get.make(clientOf(server)))).fieldErrors).toEqual({})
})
