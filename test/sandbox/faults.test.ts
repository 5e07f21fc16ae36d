import { describe, expect, test } from 'vitest'
import { DroppedConnection, type Fault } from '../../src/sandbox/index.ts'
import {
  asPartner,
  call,
  frozenSandbox,
  mint,
  payerId,
  plastiqRefusal,
  primary,
  recordingSandbox,
  tokenize,
  vonageProblem,
} from './support.ts'

const payer = `/api/payers/${payerId}`
const own = '/accounts/abcd1234/secrets'
const minting = { json: { payer: { id: payerId } } }

/** The statuses of calls to a sandbox with this one fault. */
async function statusesWith(fault: Fault, calls: ReadonlyArray<[method: string, path: string]>) {
  const sandbox = frozenSandbox()
  sandbox.faults.add(fault)
  const statuses = []
  for (const [method, path] of calls) {
    const response = path.startsWith('/api')
      ? await asPartner(sandbox, method, path)
      : await call(sandbox, method, path, { basic: primary })
    statuses.push(response.status)
  }
  return statuses
}

describe('which requests a fault meets', () => {
  const both: Array<[string, string]> = [
    ['GET', payer],
    ['GET', own],
  ]
  test.each<[string, Fault['match'], number[]]>([
    ['all, without a match', undefined, [500, 500]],
    ['a method', { method: 'GET' }, [500, 500]],
    ['another method', { method: 'POST' }, [200, 200]],
    ['one of several methods', { method: ['POST', 'GET'] }, [500, 500]],
    ['a whole path', { path: own }, [200, 500]],
    ['only a whole path', { path: '/accounts/abcd1234' }, [200, 200]],
    ['a route', { path: '/api/payers/:id' }, [500, 200]],
    ['the beginning of a path', { path: '/accounts/*' }, [200, 500]],
    ['an expression', { path: /payers/ }, [500, 200]],
    ['method and path', { method: 'POST', path: own }, [200, 200]],
  ])('%s', async (_, match, expected) => {
    expect(await statusesWith({ match, status: 500 }, both)).toEqual(expected)
  })

  test('a global expression meets every time', async () => {
    const fault = { match: { path: /payers/g }, status: 500 }
    const calls: typeof both = [
      ['GET', payer],
      ['GET', payer],
    ]
    expect(await statusesWith(fault, calls)).toEqual([500, 500])
  })

  test.each([['get'], [['post', 'Get']]])('a method as it may be written: %j', async (method) => {
    expect(await statusesWith({ match: { method }, status: 500 }, [['GET', payer]])).toEqual([500])
  })

  test('a preflight only where it is named', async () => {
    const path = '/api/payment-methods'
    expect(await statusesWith({ status: 500 }, [['OPTIONS', path]])).toEqual([204])
    const named = { match: { method: 'OPTIONS' }, status: 500 }
    expect(await statusesWith(named, [['OPTIONS', path]])).toEqual([500])
  })
})

describe('how long a fault lasts', () => {
  const calls: Array<[string, string]> = [
    ['GET', payer],
    ['GET', payer],
    ['GET', payer],
  ]

  test('as many requests as it says, then it is gone', async () => {
    expect(await statusesWith({ status: 500, times: 2 }, calls)).toEqual([500, 500, 200])
  })

  test('requests it does not match do not count', async () => {
    const fault = { status: 500, times: 1, match: { path: own } }
    expect(await statusesWith(fault, [...calls.slice(0, 1), ['GET', own], ['GET', own]])).toEqual([
      200, 500, 200,
    ])
  })

  test('until removed or cleared', async () => {
    const sandbox = frozenSandbox()
    const status = async () => (await asPartner(sandbox, 'GET', payer)).status
    const remove = sandbox.faults.add({ status: 500 })
    sandbox.faults.add({ status: 503 })
    expect(await status()).toBe(500)
    remove()
    remove()
    expect(await status()).toBe(503)
    sandbox.faults.clear()
    expect(await status()).toBe(200)
  })

  test('faults that match the same request act one after the other, the first added first', async () => {
    const sandbox = frozenSandbox()
    for (const status of [500, 503]) sandbox.faults.add({ status, times: 1 })
    const statuses = []
    for (let asked = 0; asked < 3; asked++) {
      statuses.push((await asPartner(sandbox, 'GET', payer)).status)
    }
    expect(statuses).toEqual([500, 503, 200])
  })
})

describe('what a fault answers', () => {
  test.each([
    [400, 'VALIDATION_ERROR'],
    [401, 'AUTHORIZATION_ERROR'],
    [403, 'FORBIDDEN_ERROR'],
    [404, 'NOT_FOUND_ERROR'],
    [500, 'INTERNAL_SERVER_ERROR'],
    [502, 'INTERNAL_SERVER_ERROR'],
    [503, 'SERVICE_UNAVAILABLE'],
  ])('a bare status %i is Plastiq’s own error', async (status, code) => {
    const sandbox = frozenSandbox()
    sandbox.faults.add({ status })
    expect(await plastiqRefusal(await asPartner(sandbox, 'GET', payer))).toMatchObject({
      status,
      code,
      details: [],
    })
  })

  test.each([
    [401, 'unauthorized'],
    [404, 'not-found'],
    [415, 'content-type-header'],
    [429, 'rate-limited'],
    [500, 'internal-error'],
    [503, ''],
  ])('a bare status %i is Vonage’s own problem', async (status, fragment) => {
    const sandbox = frozenSandbox()
    sandbox.faults.add({ status })
    const problem = await vonageProblem(await call(sandbox, 'GET', own, { basic: primary }))
    expect(problem).toMatchObject({ status, fragment, title: expect.any(String) })
  })

  test('a body of its own, as JSON or as it is', async () => {
    const sandbox = frozenSandbox()
    sandbox.faults.add({ body: null, times: 1 })
    sandbox.faults.add({ status: 402, body: { own: true }, times: 1 })
    sandbox.faults.add({ body: '<p>', contentType: 'text/html', headers: { 'X-From': 'proxy' } })
    expect(await (await asPartner(sandbox, 'GET', payer)).json()).toBeNull()
    const json = await asPartner(sandbox, 'GET', payer)
    expect([json.status, await json.json()]).toEqual([402, { own: true }])
    const html = await asPartner(sandbox, 'GET', payer)
    expect([html.status, await html.text()]).toEqual([200, '<p>'])
    expect(html.headers.get('Content-Type')).toBe('text/html')
    expect(html.headers.get('X-From')).toBe('proxy')
  })

  test('no body with a status that may not have one', async () => {
    const sandbox = frozenSandbox()
    sandbox.faults.add({ status: 204, body: 'text', malformed: true })
    const response = await asPartner(sandbox, 'GET', payer)
    expect([response.status, await response.text()]).toEqual([204, ''])
  })

  test('JSON that breaks off, with the upstream’s own status and type', async () => {
    const sandbox = frozenSandbox()
    sandbox.faults.add({ malformed: true })
    const response = await asPartner(sandbox, 'GET', payer)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    await expect(response.json()).rejects.toThrow(SyntaxError)
  })

  test('no body, with the upstream’s own status', async () => {
    const sandbox = frozenSandbox()
    sandbox.faults.add({ emptyBody: true })
    const response = await asPartner(sandbox, 'POST', '/api/client-secrets', minting)
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  test('the upstream’s own answer under another content type', async () => {
    const sandbox = frozenSandbox()
    sandbox.faults.add({ contentType: 'text/plain' })
    const response = await asPartner(sandbox, 'GET', payer)
    expect(response.headers.get('Content-Type')).toBe('text/plain')
    expect(await response.json()).toMatchObject({ id: payerId })
  })
})

describe('whether the upstream acts', () => {
  const mintedWith = async (fault: Fault) => {
    const sandbox = frozenSandbox()
    sandbox.faults.add(fault)
    await asPartner(sandbox, 'POST', '/api/client-secrets', minting).catch(() => undefined)
    return sandbox.inspect().plastiq.clientSecrets.minted
  }

  test.each<[Fault]>([[{ status: 500 }], [{ body: {} }], [{ drop: true }]])(
    'not with %j',
    async (fault) => {
      expect(await mintedWith(fault)).toBe(0)
    },
  )

  test.each<[Fault]>([
    [{ status: 500, afterProcessing: true }],
    [{ body: {}, afterProcessing: true }],
    [{ drop: true, afterProcessing: true }],
    [{ malformed: true }],
    [{ emptyBody: true }],
    [{ latencyMs: 1 }],
    [{ latencyMs: 1, afterProcessing: true }],
  ])('yes with %j', async (fault) => {
    expect(await mintedWith(fault)).toBe(1)
  })

  test('the unknown outcome: the card is stored, the secret is spent, the page learns neither', async () => {
    const sandbox = frozenSandbox()
    const secret = await mint(sandbox)
    sandbox.faults.add({ drop: true, afterProcessing: true, times: 1 })
    await expect(tokenize(sandbox, secret)).rejects.toThrow(TypeError)
    expect(sandbox.inspect().plastiq.paymentMethods).toHaveLength(1)
    expect((await tokenize(sandbox, secret)).status).toBe(401)
  })
})

test('a dropped connection is a TypeError and an event without a status', async () => {
  const { sandbox, events } = recordingSandbox()
  sandbox.faults.add({ drop: true })
  const pending = asPartner(sandbox, 'GET', payer)
  await expect(pending).rejects.toThrow(TypeError)
  await expect(pending).rejects.toBeInstanceOf(DroppedConnection)
  expect(events).toMatchObject([{ status: 0, route: '/api/payers/:id' }])
})

test('a latency holds the answer back without moving the sandbox’s clock', async () => {
  const sandbox = frozenSandbox()
  const before = sandbox.clock.now()
  const order: string[] = []
  sandbox.faults.add({ match: { path: payer }, latencyMs: 30, times: 1 })
  await Promise.all([
    asPartner(sandbox, 'GET', payer).then(() => order.push('slow')),
    asPartner(sandbox, 'GET', payer).then(() => order.push('quick')),
  ])
  expect(order).toEqual(['quick', 'slow'])
  expect(sandbox.clock.now()).toBe(before)
})

test.each<[Fault]>([
  [{ status: 199 }],
  [{ status: 600 }],
  [{ status: 200.5 }],
  [{ times: 0 }],
  [{ times: 1.5 }],
  [{ latencyMs: -1 }],
  [{ latencyMs: Infinity }],
  [{ latencyMs: 2 ** 31 }],
  [{ headers: { Server: 'a\r\nSet-Cookie: b=c' } }],
  [{ headers: { 'no name': 'a' } }],
  [{ headers: { 'Content-Type': 'a\nb' } }],
  [{ headers: { 'content-type': 'a\nb' }, contentType: 'text/html' }],
  [{ contentType: '€' }],
  [{ contentType: 'text/\u0001' }],
])('a fault of %j is refused when it is added', (fault) => {
  expect(() => frozenSandbox().faults.add(fault)).toThrow(RangeError)
})
