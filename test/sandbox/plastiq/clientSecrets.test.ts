import { expect, test } from 'vitest'
import {
  asPartner,
  call,
  frozenSandbox,
  mint,
  payerId,
  plastiqRefusal,
  tokenize,
  unknownUuid,
} from '../support.ts'

const path = '/api/client-secrets'
const missing = 'A bearer credential is missing'

test('answers 200 with one opaque secret and nothing else', async () => {
  const response = await asPartner(frozenSandbox(), 'POST', path, {
    json: { payer: { id: payerId }, type: 'CARD' },
  })
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('application/json')
  const body: unknown = await response.json()
  expect(body).toEqual({ clientSecret: expect.any(String) })
})

test('mints another secret each time, several live for one payer', async () => {
  const sandbox = frozenSandbox()
  const secrets = [await mint(sandbox), await mint(sandbox), await mint(sandbox)]
  expect(new Set(secrets).size).toBe(3)
  for (const secret of secrets) expect((await tokenize(sandbox, secret)).status).toBe(200)
})

test('takes the type for CARD where it is left out', async () => {
  const response = await asPartner(frozenSandbox(), 'POST', path, {
    json: { payer: { id: payerId } },
  })
  expect(response.status).toBe(200)
})

test.each([
  ['no credential', {}, missing],
  ['another key', { bearer: 'not-the-key' }, 'The credential is not known'],
  ['the key as Basic', { basic: 'sandbox-partner-key:' }, missing],
  [
    'the key in the header of older guides',
    { headers: { 'API-Key': 'sandbox-partner-key' } },
    missing,
  ],
  ['an empty bearer', { headers: { Authorization: 'Bearer ' } }, missing],
  ['words before it', { headers: { Authorization: 'a bearer sandbox-partner-key' } }, missing],
  ['words after it', { bearer: 'sandbox-partner-key x' }, missing],
])('answers 401 to %s', async (_, credential, detail) => {
  const response = await call(frozenSandbox(), 'POST', path, {
    json: { payer: { id: payerId } },
    ...credential,
  })
  expect(await plastiqRefusal(response)).toMatchObject({
    status: 401,
    code: 'AUTHORIZATION_ERROR',
    details: [detail],
  })
})

test('the scheme may be written in any case, and be followed by several blanks', async () => {
  const response = await call(frozenSandbox(), 'POST', path, {
    json: { payer: { id: payerId } },
    headers: { Authorization: 'BEARER   sandbox-partner-key' },
  })
  expect(response.status).toBe(200)
})

test('answers 403 for a payer that the key does not know', async () => {
  const response = await asPartner(frozenSandbox(), 'POST', path, {
    json: { payer: { id: unknownUuid } },
  })
  expect(await plastiqRefusal(response)).toMatchObject({
    status: 403,
    code: 'FORBIDDEN_ERROR',
    details: ['payer.id: is not known to this API key'],
  })
})

test.each([
  ['no payer', {}, 'payer'],
  ['a payer without id', { payer: {} }, 'payer.id'],
  ['an id that is no UUID', { payer: { id: 'me' } }, 'payer.id'],
  ['the defective form of the description', { payerId }, 'payer'],
  ['another type', { payer: { id: payerId }, type: 'BANK_ACCOUNT' }, 'type'],
  ['a list', [], 'payer'],
  ['a text', 'CARD', 'body'],
])('answers 400 to %s and names the field', async (_, json, field) => {
  const response = await asPartner(frozenSandbox(), 'POST', path, { json })
  const { status, code, details } = await plastiqRefusal(response)
  expect({ status, code }).toEqual({ status: 400, code: 'VALIDATION_ERROR' })
  expect(details.map((detail) => detail?.split(':')[0])).toContain(field)
})

test('answers 400 to a body that is not JSON, or not said to be', async () => {
  const sandbox = frozenSandbox()
  const typed = { 'Content-Type': 'application/json; charset=utf-8' }
  const good = JSON.stringify({ payer: { id: payerId } })
  const broken = await asPartner(sandbox, 'POST', path, { text: '{"payer":', headers: typed })
  const untyped = await asPartner(sandbox, 'POST', path, { text: good })
  const other = await asPartner(sandbox, 'POST', path, {
    text: good,
    headers: { 'Content-Type': 'application/json-seq' },
  })
  const fine = await asPartner(sandbox, 'POST', path, { text: good, headers: typed })
  const statuses = [broken, untyped, other, fine].map(({ status }) => status)
  expect(statuses).toEqual([400, 400, 400, 200])
  expect((await plastiqRefusal(broken)).details).toEqual(['body: is not JSON'])
  const untypedDetails = ['Content-Type: has to be application/json']
  expect((await plastiqRefusal(untyped)).details).toEqual(untypedDetails)
})

test('a client secret does not mint another: 403, and it stays live', async () => {
  const sandbox = frozenSandbox()
  const secret = await mint(sandbox)
  const response = await call(sandbox, 'POST', path, {
    bearer: secret,
    json: { payer: { id: payerId } },
  })
  expect(await plastiqRefusal(response)).toMatchObject({
    status: 403,
    code: 'FORBIDDEN_ERROR',
    details: ['A client secret does not open this endpoint'],
  })
  expect((await tokenize(sandbox, secret)).status).toBe(200)
})
