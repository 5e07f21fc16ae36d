import { expect, test } from 'vitest'
import {
  asPartner,
  call,
  frozenSandbox,
  mint,
  payerId,
  primary,
  recordingSandbox,
  tokenize,
  unknownUuid,
  uuidV4,
  visa,
} from './support.ts'

test('each request is one event with its route, status and caller', async () => {
  const { sandbox, events } = recordingSandbox()
  const traceId = '3d9f2b64-7c1e-4a58-9b0d-2e6f8a4c1d37'
  await asPartner(sandbox, 'POST', '/api/client-secrets', {
    json: { payer: { id: payerId } },
    headers: { 'Trace-Id': traceId },
  })
  await call(sandbox, 'POST', '/api/payment-methods', { headers: { Origin: 'http://shop.test' } })
  await call(sandbox, 'GET', '/accounts/abcd1234/secrets/', { basic: primary })
  expect(events).toEqual([
    {
      upstream: 'plastiq',
      method: 'POST',
      route: '/api/client-secrets',
      status: 200,
      traceId,
      caller: 'server',
      durationMs: expect.any(Number),
    },
    {
      upstream: 'plastiq',
      method: 'POST',
      route: '/api/payment-methods',
      status: 401,
      traceId: expect.stringMatching(uuidV4),
      caller: 'browser',
      durationMs: expect.any(Number),
    },
    {
      upstream: 'vonage',
      method: 'GET',
      route: '/accounts/:api_key/secrets',
      status: 200,
      traceId: expect.stringMatching(uuidV4),
      caller: 'server',
      durationMs: expect.any(Number),
    },
  ])
})

test('the trace id of an event is the one that the answer carries', async () => {
  const { sandbox, events } = recordingSandbox()
  const response = await asPartner(sandbox, 'GET', `/api/payers/${payerId}`)
  expect(events[0]?.traceId).toBe(response.headers.get('Trace-Id'))
})

test('a wrong method keeps its route, an unknown path becomes a pattern', async () => {
  const { sandbox, events } = recordingSandbox()
  await call(sandbox, 'PUT', '/accounts/abcd1234/secrets/some-id')
  await call(sandbox, 'GET', '/accounts/abcd1234/unknown')
  await call(sandbox, 'GET', '/api/4242424242424242')
  expect(events.map(({ route, status }) => [route, status])).toEqual([
    ['/accounts/:api_key/secrets/:secret_id', 405],
    ['/accounts/*', 404],
    ['/api/*', 404],
  ])
})

test('a listener that throws does not change the answer', async () => {
  const sandbox = frozenSandbox({
    onRequest: () => {
      throw new Error('listener')
    },
  })
  expect((await asPartner(sandbox, 'GET', `/api/payers/${payerId}`)).status).toBe(200)
})

test('no credential, digit, id or name is in any event, error body or state', async () => {
  const { sandbox, events } = recordingSandbox()
  const { apiKey } = sandbox.seeds.plastiq
  const clientSecret = await mint(sandbox)
  const weak = 'weak-value'
  const responses = [
    await tokenize(sandbox, clientSecret, { accountNumber: '4000000000000002' }),
    await tokenize(sandbox, clientSecret),
    await tokenize(sandbox, await mint(sandbox), { accountNumber: '4242424242424241' }),
    await tokenize(sandbox, await mint(sandbox), { cvv: '98765', cardHolderName: 7 }),
    await asPartner(sandbox, 'GET', `/api/payment-methods/${unknownUuid}?payerId=${payerId}`),
    await call(sandbox, 'POST', '/api/payers', { bearer: `${apiKey}x` }),
    await call(sandbox, 'GET', '/accounts/abcd1234/secrets', { basic: 'abcd1234:Leaky-Secret-1' }),
    await call(sandbox, 'POST', '/accounts/abcd1234/secrets', {
      basic: primary,
      json: { secret: weak },
    }),
    await call(sandbox, 'POST', '/accounts/abcd1234/secrets', {
      basic: primary,
      json: { secret: 'Sandbox-Secret-1' },
    }),
  ]
  expect(responses.filter(({ ok }) => ok)).toEqual([])
  const bodies = await Promise.all(responses.map(async (response) => response.text()))
  const written = [...bodies, JSON.stringify(events), JSON.stringify(sandbox.inspect())].join('\n')
  const cards = ['4000000000000002', '4242424242424242', '4242424242424241', '98765']
  const secrets = ['Leaky-Secret-1', 'Sandbox-Secret-1', btoa(primary), weak]
  const values = [...cards, ...secrets, visa.cardHolderName, clientSecret, apiKey]
  expect(values.filter((value) => written.includes(value))).toEqual([])
  expect(JSON.stringify(events)).not.toContain(payerId)
})
