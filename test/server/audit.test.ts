import { describe, expect, it } from 'vitest'
import { presets, type Fault } from '../../src/sandbox/index.ts'
import type { AuditEntry } from '../../src/server/index.ts'
import { calls } from './calls.ts'
import { CANARY_SECRET, FULL_KEY, KEY, SECRET_ID, startBackend, SUBKEY } from './support.ts'

const LIST = `/api/accounts/${KEY}/secrets`
const REVOCABLE_ID = '7c0d4e8a-1b35-4f69-8d27-3e5f9a1c6b84'

function audited(overrides: Parameters<typeof startBackend>[0] = {}) {
  const entries: AuditEntry[] = []
  const told: string[] = []
  const world = startBackend({
    authorize: (_request, { traceId }) => {
      told.push(traceId)
      return { actor: 'ada@shop.example', apiKeys: [KEY, SUBKEY, FULL_KEY] }
    },
    onAudit: (entry) => void entries.push(entry),
    ...overrides,
  })
  const revoke = (id = REVOCABLE_ID) =>
    world.call(`/api/accounts/${FULL_KEY}/secrets/${id}`, { method: 'DELETE' })
  const create = () => world.post(LIST, { secret: CANARY_SECRET })
  return { ...world, entries, told, revoke, create }
}

describe('onAudit', () => {
  it('says who created which secret, under the trace id of all the rest', async () => {
    const { create, entries, events, told } = audited()
    const response = await create()
    const traceId = response.headers.get('Trace-Id')
    const { id } = await response.json()
    expect(entries).toEqual([
      {
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        actor: 'ada@shop.example',
        action: 'create',
        apiKey: KEY,
        secretId: id,
        outcome: 'done',
        status: 201,
        traceId,
      },
    ])
    expect([told, events.map((event) => event.traceId)]).toEqual([[traceId], [traceId, traceId]])
    expect(events.flatMap(({ reason }) => reason ?? [])).toEqual([])
  })

  it('says who revoked which secret', async () => {
    const { revoke, entries } = audited()
    await revoke()
    expect(entries).toMatchObject([
      { action: 'revoke', apiKey: FULL_KEY, secretId: REVOCABLE_ID, outcome: 'done', status: 204 },
    ])
  })

  it('is silent about reads, and about callers without a grant', async () => {
    const { entries, ...world } = audited()
    for (const [name, make] of calls) if (!['create', 'revoke'].includes(name)) await make(world)
    const stranger = audited({ authorize: () => null })
    await stranger.revoke()
    expect([entries, stranger.entries]).toEqual([[], []])
  })

  it.each<[string, Fault, AuditEntry['outcome'], string]>([
    [
      'an upstream that refuses',
      { status: 400, body: { type: '#validation' } },
      'refused',
      'validation',
    ],
    ['an upstream that refuses us', { status: 401 }, 'refused', 'upstream-unauthorized'],
    [
      'an upstream that suspended us',
      { status: 403, body: { type: '#account-suspended' } },
      'refused',
      'upstream-unauthorized',
    ],
    ['an upstream that wants us to wait', presets.rateLimited(), 'refused', 'rate-limited'],
    ['an upstream that fails', presets.unavailable(), 'unknown', 'upstream-unavailable'],
    [
      'a page',
      { status: 200, body: '<p>', contentType: 'text/html' },
      'unknown',
      'upstream-invalid',
    ],
    ['a cut connection', presets.droppedAfterActing(), 'unknown', 'upstream-unavailable'],
  ])('tells by the outcome what %s may have done', async (_what, fault, outcome, problem) => {
    for (const name of ['create', 'revoke'] as const) {
      const { sandbox, entries, ...world } = audited()
      sandbox.faults.add(fault)
      await world[name]()
      expect(entries).toMatchObject([{ action: name, outcome, problem }])
    }
  })

  it('tells of what was refused before the upstream was asked, with ids that look like ids only', async () => {
    const { call, post, revoke, entries, sent } = audited({
      authorize: () => ({ actor: 'eve', apiKeys: [FULL_KEY], permissions: ['revoke'] }),
    })
    await revoke('2f6b1c9e-5d47-4a83-b0f2-9c1e7a3d5b60')
    await revoke('..;')
    await call(`${LIST}/${SECRET_ID}`, { method: 'DELETE' })
    await call('/api/accounts/%3Cb%3E/secrets/x', { method: 'DELETE' })
    await post(`/api/accounts/${FULL_KEY}/secrets`, { secret: CANARY_SECRET })
    expect(entries.map(({ at: _at, traceId: _id, ...entry }) => entry)).toEqual([
      {
        actor: 'eve',
        action: 'revoke',
        apiKey: FULL_KEY,
        secretId: '2f6b1c9e-5d47-4a83-b0f2-9c1e7a3d5b60',
        outcome: 'refused',
        status: 409,
        problem: 'secret-in-use',
      },
      {
        actor: 'eve',
        action: 'revoke',
        apiKey: FULL_KEY,
        outcome: 'refused',
        status: 404,
        problem: 'invalid-id',
      },
      {
        actor: 'eve',
        action: 'revoke',
        apiKey: KEY,
        secretId: SECRET_ID,
        outcome: 'refused',
        status: 404,
        problem: 'invalid-api-key',
      },
      {
        actor: 'eve',
        action: 'revoke',
        secretId: 'x',
        outcome: 'refused',
        status: 404,
        problem: 'invalid-api-key',
      },
      {
        actor: 'eve',
        action: 'create',
        apiKey: FULL_KEY,
        outcome: 'refused',
        status: 403,
        problem: 'not-permitted',
      },
    ])
    expect(sent).toEqual([])
  })

  it.each([
    ['ECONNREFUSED', 'refused'],
    ['ENOTFOUND', 'refused'],
    // these happen on a connection that is open as well
    ['EPROTO', 'unknown'],
    ['EHOSTUNREACH', 'unknown'],
    ['ECONNRESET', 'unknown'],
    ['ETIMEDOUT', 'unknown'],
  ])('tells by %s whether the upstream can have done it: %s', async (code, outcome) => {
    const { create, entries } = audited({
      fetch: async () => {
        throw Object.assign(new TypeError('fetch failed'), { cause: { code } })
      },
    })
    await create()
    expect(entries).toMatchObject([{ outcome, problem: 'upstream-unavailable' }])
  })

  it('takes an account that cannot be had as one that was not asked', async () => {
    const { create, entries } = audited({ vonage: () => fail() })
    await create()
    expect(entries).toMatchObject([{ outcome: 'refused', status: 500, problem: 'internal-error' }])
  })

  it('names nobody where the grant does not', async () => {
    const { create, entries } = audited({ authorize: () => ({ apiKeys: [KEY] }) })
    await create()
    expect(entries.map((entry) => 'actor' in entry)).toEqual([false])
  })

  it('takes an attempt that ended with refused credentials as one that did nothing', async () => {
    let asked = 0
    const { create, entries } = audited({
      vonage: () => {
        asked += 1
        if (asked > 1) fail()
        return { apiKey: KEY, apiSecret: 'Old-Secret-1', secretId: 'old', baseUrl: 'http://u.test' }
      },
      fetch: async () => Response.json({}, { status: 401 }),
    })
    await create()
    expect(entries).toMatchObject([{ outcome: 'refused', problem: 'internal-error' }])
  })

  it.each([
    ['throws', () => fail()],
    ['rejects', async () => fail()],
    ['never settles', () => new Promise<void>(() => {})],
  ])('that %s costs no answer, and the event says so', async (_how, onAudit) => {
    const { create, events } = audited({ onAudit, timeoutMs: 200 })
    expect((await create()).status).toBe(201)
    expect(events.at(-1)).toMatchObject({ type: 'request', status: 201, reason: 'audit-failed' })
  })

  it('is done before the answer leaves, as a runtime may end with it', async () => {
    let isWritten = false
    const { create } = audited({
      onAudit: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20))
        isWritten = true
      },
    })
    await create()
    expect(isWritten).toBe(true)
  })
})

function fail(): never {
  throw new Error('the audit log is full')
}
