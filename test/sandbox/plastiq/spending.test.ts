import { describe, expect, test } from 'vitest'
import {
  asPartner,
  call,
  frozenSandbox,
  mint,
  otherPayerId,
  payerId,
  plastiqRefusal,
  tokenize,
} from '../support.ts'

const refusedCard = { accountNumber: '4000000000000002' }

test('a client secret stores a card for its own payer, without a payer in the body', async () => {
  const sandbox = frozenSandbox()
  const response = await tokenize(sandbox, await mint(sandbox, otherPayerId))
  expect(response.status).toBe(200)
  expect(sandbox.inspect().plastiq.paymentMethods).toMatchObject([{ payerId: otherPayerId }])
})

test('it works once', async () => {
  const sandbox = frozenSandbox()
  const secret = await mint(sandbox)
  expect((await tokenize(sandbox, secret)).status).toBe(200)
  expect(await plastiqRefusal(await tokenize(sandbox, secret))).toMatchObject({
    status: 401,
    code: 'AUTHORIZATION_ERROR',
    details: ['The client secret has been used'],
  })
  expect(sandbox.inspect().plastiq.paymentMethods).toHaveLength(1)
})

test.each([2, 20])('of %i parallel uses exactly one succeeds', async (uses) => {
  const sandbox = frozenSandbox()
  const secret = await mint(sandbox)
  const responses = await Promise.all(Array.from({ length: uses }, () => tokenize(sandbox, secret)))
  const statuses = responses.map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([200, ...Array.from({ length: uses - 1 }, () => 401)])
  expect(sandbox.inspect().plastiq.paymentMethods).toHaveLength(1)
})

describe('age', () => {
  test('it is live one millisecond before 60 s', async () => {
    const sandbox = frozenSandbox()
    const secret = await mint(sandbox)
    sandbox.clock.advance(59_999)
    expect((await tokenize(sandbox, secret)).status).toBe(200)
  })

  test('it is dead at 60 s', async () => {
    const sandbox = frozenSandbox()
    const secret = await mint(sandbox)
    sandbox.clock.advance(60_000)
    expect(await plastiqRefusal(await tokenize(sandbox, secret))).toMatchObject({
      status: 401,
      details: ['The client secret has expired'],
    })
  })

  test('it ages from its own issue', async () => {
    const sandbox = frozenSandbox()
    const early = await mint(sandbox)
    sandbox.clock.advance(30_000)
    const late = await mint(sandbox)
    sandbox.clock.advance(30_000)
    expect((await tokenize(sandbox, early)).status).toBe(401)
    expect((await tokenize(sandbox, late)).status).toBe(200)
  })

  test('its age is looked at when the request is acted on, not when it was sent', async () => {
    const sandbox = frozenSandbox()
    const secret = await mint(sandbox)
    sandbox.faults.add({ match: { path: '/api/payment-methods' }, latencyMs: 5 })
    const pending = tokenize(sandbox, secret)
    sandbox.clock.advance(60_000)
    expect((await pending).status).toBe(401)
  })
})

test('an unknown secret and a missing one are 401', async () => {
  const sandbox = frozenSandbox()
  expect((await tokenize(sandbox, 'sandbox_cs_made_up')).status).toBe(401)
  const missing = await call(sandbox, 'POST', '/api/payment-methods', { json: {} })
  expect(await plastiqRefusal(missing)).toMatchObject({ status: 401, code: 'AUTHORIZATION_ERROR' })
})

test('a secret is refused for another payer, and accepted with its own in the body', async () => {
  const sandbox = frozenSandbox()
  const foreign = await tokenize(sandbox, await mint(sandbox), {}, { payer: { id: otherPayerId } })
  expect(await plastiqRefusal(foreign)).toMatchObject({
    status: 403,
    code: 'FORBIDDEN_ERROR',
    details: ['payer.id: is not the client secret’s payer'],
  })
  const own = await tokenize(sandbox, await mint(sandbox), {}, { payer: { id: payerId } })
  expect(own.status).toBe(200)
})

test.each([
  ['GET', `/api/payment-methods?payerId=${payerId}`],
  ['GET', `/api/payment-methods/${payerId}?payerId=${payerId}`],
  ['DELETE', `/api/payment-methods/${payerId}`],
  ['POST', '/api/payers'],
  ['GET', `/api/payers/${payerId}`],
])('a live secret on %s %s is 403, a dead one 401', async (method, path) => {
  const sandbox = frozenSandbox()
  const secret = await mint(sandbox)
  const live = await call(sandbox, method, path, { bearer: secret })
  expect(await plastiqRefusal(live)).toMatchObject({ status: 403, code: 'FORBIDDEN_ERROR' })
  sandbox.clock.advance(60_000)
  expect((await call(sandbox, method, path, { bearer: secret })).status).toBe(401)
})

describe('a card that fails', () => {
  test.each([
    ['refused', refusedCard, {}],
    ['malformed', { cvv: 'abc' }, {}],
    ['for another payer', {}, { payer: { id: otherPayerId } }],
  ])('uses the secret up (%s)', async (_, card, rest) => {
    const sandbox = frozenSandbox()
    const secret = await mint(sandbox)
    expect((await tokenize(sandbox, secret, card, rest)).ok).toBe(false)
    expect((await tokenize(sandbox, secret)).status).toBe(401)
  })

  test('leaves the secret alive in the variant that keeps it, until a card succeeds', async () => {
    const sandbox = frozenSandbox({ variants: { failedCard: 'keeps-secret' } })
    const secret = await mint(sandbox)
    expect((await tokenize(sandbox, secret, refusedCard)).status).toBe(400)
    expect((await tokenize(sandbox, secret)).status).toBe(200)
    expect((await tokenize(sandbox, secret)).status).toBe(401)
  })
})

test('counts what was minted and spent, and tells live from expired', async () => {
  const sandbox = frozenSandbox()
  await mint(sandbox)
  sandbox.clock.advance(60_000)
  await tokenize(sandbox, await mint(sandbox))
  await mint(sandbox)
  const { minted, spent, list } = sandbox.inspect().plastiq.clientSecrets
  expect({ minted, spent }).toEqual({ minted: 3, spent: 1 })
  expect(list.map(({ state }) => state)).toEqual(['expired', 'spent', 'live'])
})

test('the partner may store a card too, but has to name a known payer', async () => {
  const sandbox = frozenSandbox()
  const body = (payer?: unknown) => ({
    json: {
      type: 'CARD',
      data: {
        cardHolderName: 'Ada Lovelace',
        accountNumber: '4242424242424242',
        cvv: '123',
        expirationMonth: '01',
        expirationYear: '2031',
        billingAddress: { line1: '1', city: 'c', state: 's', postalCode: 'p', country: 'GB' },
      },
      ...(payer !== undefined && { payer }),
    },
  })
  const path = '/api/payment-methods'
  expect((await asPartner(sandbox, 'POST', path, body({ id: payerId }))).status).toBe(200)
  expect(await plastiqRefusal(await asPartner(sandbox, 'POST', path, body()))).toMatchObject({
    status: 400,
    code: 'VALIDATION_ERROR',
    details: [expect.stringContaining('payer.id')],
  })
  const unknown = body({ id: '11111111-2222-4333-8444-555555555555' })
  expect(await plastiqRefusal(await asPartner(sandbox, 'POST', path, unknown))).toMatchObject({
    status: 403,
    code: 'FORBIDDEN_ERROR',
    details: ['payer.id: is not known to this API key'],
  })
})
