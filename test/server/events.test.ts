import { describe, expect, it } from 'vitest'
import { knownMethod } from '../../src/server/events.ts'
import { calls } from './calls.ts'
import { CANARY_SECRET, KEY, mintBody, PAYER, SECRET_ID, startBackend } from './support.ts'

const traceId = '0b0c5a52-31a0-4d3e-9b1f-1f0a7d8c9e21'

describe('onEvent', () => {
  it('tells of the upstream call and of the request, under one trace id', async () => {
    const { post, events } = startBackend()
    await post('/api/client-secrets', mintBody(), { 'Trace-Id': traceId })
    const durationMs = expect.any(Number)
    const common = { method: 'POST', route: '/client-secrets', status: 200, traceId, durationMs }
    expect(events).toEqual([
      { type: 'upstream', upstream: 'plastiq', ...common },
      { type: 'request', ...common },
    ])
  })

  it('says how long the call took', async () => {
    const { call, events } = startBackend()
    const startedAt = performance.now()
    await call(`/api/accounts/${KEY}/secrets`)
    const atMost = Math.ceil(performance.now() - startedAt)
    for (const { durationMs } of events) {
      expect(durationMs).toBeGreaterThanOrEqual(0)
      expect(durationMs).toBeLessThanOrEqual(atMost)
    }
  })

  it.each(calls)('names the route of %s by its pattern', async (name, make, status) => {
    const world = startBackend()
    await make(world)
    expect(world.events.map(({ type }) => type)).toEqual(['upstream', 'request'])
    const [upstream, request] = world.events
    expect(upstream?.route).toBe(request?.route)
    expect(upstream?.upstream).toBe(name === 'mint' ? 'plastiq' : 'vonage')
    expect(request).toMatchObject({ status, route: patterns[name] })
  })

  it('tells what went wrong by fragment, and nobody answering as status 0', async () => {
    const { call, sandbox, events } = startBackend()
    sandbox.faults.add({ drop: true })
    await call(`/api/accounts/${KEY}/secrets`)
    expect(events).toMatchObject([
      { type: 'upstream', status: 0, problem: 'upstream-unavailable', failure: 'unknown' },
      { type: 'request', status: 502, problem: 'upstream-unavailable', failure: 'unknown' },
    ])
  })

  it('holds no id, no value, no credential and no header, whatever happens', async () => {
    const { call, post, events, sandbox } = startBackend()
    const headers = { Cookie: 'cookie-canary', 'User-Agent': 'agent-canary' }
    await post('/api/client-secrets', mintBody(), headers)
    await post(`/api/accounts/${KEY}/secrets?q=query-canary`, { secret: CANARY_SECRET }, headers)
    await call(`/api/accounts/${KEY}/secrets/${SECRET_ID}`, { method: 'DELETE', headers })
    await call('/api/path-canary')
    await call('/api/client-secrets', { method: 'METHODCANARY' })
    sandbox.faults.add({ status: 500, body: { message: 'body-canary' } })
    await post('/api/client-secrets', mintBody())
    const record = JSON.stringify(events)
    expect(record).not.toMatch(/canary/i)
    for (const id of [KEY, SECRET_ID, PAYER]) expect(record).not.toContain(id)
    expect(events.slice(-4).map(({ method, route }) => [method, route])).toEqual([
      ['GET', '*'],
      ['OTHER', '/client-secrets'],
      ['POST', '/client-secrets'],
      ['POST', '/client-secrets'],
    ])
    const keys = new Set(events.flatMap((event) => Object.keys(event)))
    expect([...keys].toSorted()).toEqual([
      'durationMs',
      'failure',
      'method',
      'problem',
      'route',
      'status',
      'traceId',
      'type',
      'upstream',
    ])
  })

  it.each([
    ['throws', () => fail()],
    ['rejects', async () => fail()],
    ['never settles', () => new Promise<void>(() => {})],
  ])('that %s costs no answer', async (_how, onEvent) => {
    const { call } = startBackend({ onEvent })
    expect((await call(`/api/accounts/${KEY}/secrets`)).status).toBe(200)
    expect((await call('/api/nowhere')).status).toBe(404)
  })

  it('may be left out', async () => {
    const { call } = startBackend({ onEvent: undefined })
    expect((await call(`/api/accounts/${KEY}/secrets`)).status).toBe(200)
  })
})

const LIST = '/accounts/:api_key/secrets'
const ONE = `${LIST}/:secret_id`
const patterns: Record<string, string> = {
  mint: '/client-secrets',
  list: LIST,
  create: LIST,
  read: ONE,
  revoke: ONE,
}

function fail(): never {
  throw new Error('the log is full')
}

it.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])(
  'an event names the method %s',
  (method) => {
    expect(knownMethod(method)).toBe(method)
    expect(knownMethod(method.toLowerCase())).toBe('OTHER')
  },
)
