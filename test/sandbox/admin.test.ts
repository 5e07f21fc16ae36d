import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../../src/sandbox/index.ts'
import { asPartner, call, frozenSandbox, mint, payerId, startOfTests, tokenize } from './support.ts'

const drivable = () => frozenSandbox({ adminRoutes: true })
const payer = `/api/payers/${payerId}`
const post = async (sandbox: Sandbox, what: string, json?: unknown) =>
  call(sandbox, 'POST', `/_sandbox/${what}`, { json })

test('is not served unless asked for', async () => {
  const sandbox = frozenSandbox()
  expect((await post(sandbox, 'reset')).status).toBe(404)
  expect((await post(sandbox, 'clock', { advanceMs: 1 })).status).toBe(404)
  expect(sandbox.clock.now()).toBe(startOfTests)
})

test('moves and sets the clock, and tells it', async () => {
  const sandbox = drivable()
  const secret = await mint(sandbox)
  const moved = await post(sandbox, 'clock', { advanceMs: 60_000 })
  expect(await moved.json()).toEqual({ nowMs: startOfTests + 60_000 })
  expect((await tokenize(sandbox, secret)).status).toBe(401)
  await post(sandbox, 'clock', { setMs: 5 })
  const told = await call(sandbox, 'GET', '/_sandbox/clock')
  expect(await told.json()).toEqual({ nowMs: 5 })
})

test('adds and clears faults', async () => {
  const sandbox = drivable()
  const fault = { match: { method: 'GET', path: '/api/payers/:id' }, status: 503, times: 2 }
  expect((await post(sandbox, 'faults', fault)).status).toBe(204)
  expect((await asPartner(sandbox, 'GET', payer)).status).toBe(503)
  expect((await call(sandbox, 'DELETE', '/_sandbox/faults')).status).toBe(204)
  expect((await asPartner(sandbox, 'GET', payer)).status).toBe(200)
})

test('is itself never met by a fault', async () => {
  const sandbox = drivable()
  sandbox.faults.add({ status: 500 })
  expect((await call(sandbox, 'GET', '/_sandbox/state')).status).toBe(200)
})

test('resets everything', async () => {
  const sandbox = drivable()
  await mint(sandbox)
  sandbox.faults.add({ status: 500 })
  sandbox.clock.advance(5)
  expect((await post(sandbox, 'reset')).status).toBe(204)
  expect(sandbox.inspect().plastiq.clientSecrets.minted).toBe(0)
  expect(sandbox.clock.now()).toBe(startOfTests)
  expect(await (await call(sandbox, 'GET', '/_sandbox/events')).json()).toEqual([])
  expect((await asPartner(sandbox, 'GET', payer)).status).toBe(200)
})

test('shows the state and the last 200 events', async () => {
  const sandbox = drivable()
  await mint(sandbox)
  const state = await call(sandbox, 'GET', '/_sandbox/state')
  expect(await state.json()).toEqual(JSON.parse(JSON.stringify(sandbox.inspect())))
  for (let asked = 0; asked < 200; asked++) await asPartner(sandbox, 'GET', payer)
  const events: unknown = await (await call(sandbox, 'GET', '/_sandbox/events')).json()
  expect(events).toHaveLength(200)
  expect(events).toEqual(
    expect.not.arrayContaining([expect.objectContaining({ route: '/api/client-secrets' })]),
  )
})

describe('what it refuses', () => {
  test.each([
    ['clock', {}],
    ['clock', { advanceMs: '60000' }],
    ['clock', { advanceMs: 1, setMs: 2 }],
    ['clock', { setMs: 9e15 }],
    ['faults', { headers: { Server: 'a\r\nb' } }],
    ['faults', { latencyMs: 1e12 }],
    ['faults', { stauts: 500 }],
    ['faults', { status: 99 }],
    ['faults', { match: { path: 7 } }],
    ['faults', []],
  ])('400 to %s with %j, in a sentence', async (what, json) => {
    const response = await post(drivable(), what, json)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error: expect.stringMatching(/\.$/) })
  })

  test('404 to what it does not know, with what it knows', async () => {
    const response = await post(drivable(), 'nothing')
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ error: expect.stringContaining('/_sandbox/reset') })
  })
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'text/json'])(
  'takes no %s, which any page can send',
  async (type) => {
    const sandbox = drivable()
    for (const what of ['clock', 'faults', 'reset']) {
      const body = JSON.stringify({ advanceMs: 5, status: 500 })
      const headers = { 'Content-Type': type }
      const url = `http://upstream.test/_sandbox/${what}`
      const response = await sandbox.fetch(url, { method: 'POST', headers, body })
      expect(response.status).toBe(415)
    }
    expect(sandbox.clock.now()).toBe(startOfTests)
    expect((await asPartner(sandbox, 'GET', payer)).status).toBe(200)
  },
)

test.each([
  'Set-Cookie',
  'Service-Worker-Allowed',
  'content-security-policy',
  'Access-Control-Allow-Origin',
  'Clear-Site-Data',
  'Strict-Transport-Security',
  'Refresh',
  'Link',
  'X-Accel-Redirect',
])('a fault over HTTP cannot set %s; the library’s can', async (name) => {
  const sandbox = drivable()
  const fault = { status: 503, headers: { [name]: 'value' } }
  const response = await post(sandbox, 'faults', fault)
  expect(response.status).toBe(400)
  expect(await response.json()).toEqual({ error: expect.stringContaining(`"${name}"`) })
  sandbox.faults.add(fault)
  expect((await asPartner(sandbox, 'GET', payer)).headers.get(name)).toBe('value')
})

test('a fault over HTTP sets the headers that clients react to', async () => {
  const sandbox = drivable()
  const headers = { 'Retry-After': '3', 'X-RateLimit-Remaining': '0', Location: '/sign-in' }
  expect((await post(sandbox, 'faults', { status: 429, headers })).status).toBe(204)
  const faulty = await asPartner(sandbox, 'GET', payer)
  expect(Object.fromEntries(faulty.headers)).toMatchObject({
    'retry-after': '3',
    'x-ratelimit-remaining': '0',
    location: '/sign-in',
  })
})

test('no page is let in', async () => {
  const sandbox = drivable()
  for (const method of ['OPTIONS', 'POST']) {
    const response = await call(sandbox, method, '/_sandbox/clock', { json: { advanceMs: 1 } })
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
  }
})
