import { describe, expect, it } from 'vitest'
import type { CustomerBackendOptions, Grant } from '../../src/server/index.ts'
import {
  FULL_KEY,
  KEY,
  mintBody,
  ORIGIN,
  PAYER,
  expectProblem,
  refusalOf,
  startBackend,
} from './support.ts'

const LIST = `/api/accounts/${KEY}/secrets`
const account = { apiSecret: 'Sandbox-Secret-1', secretId: 'unknown' }

/** What JavaScript without types can answer. */
function answering(answer: unknown): CustomerBackendOptions['authorize'] {
  // the point is an answer that the type forbids
  return () => answer as null
}

describe('authorize', () => {
  it('gets the very request that the handler got, on every route that exists', async () => {
    const seen: Request[] = []
    const { backend } = startBackend({
      authorize: (request) => {
        seen.push(request)
        return null
      },
    })
    const requests = [
      new Request(`${ORIGIN}${LIST}`),
      new Request(`${ORIGIN}${LIST}/x`, { method: 'DELETE' }),
      new Request(`${ORIGIN}/api/client-secrets`, { method: 'POST' }),
      new Request(`${ORIGIN}/api/nowhere`),
    ]
    for (const request of requests) await backend.fetch(request)
    expect(seen).toEqual(requests.slice(0, 3))
    expect(seen.every((request, index) => request === requests[index])).toBe(true)
  })

  it.each([
    ['null', () => null],
    ['a promise of null', async () => null],
  ])('that answers %s means 401 on each of the five', async (_what, authorize) => {
    const { call, post, sent } = startBackend({ authorize })
    const answers = [
      await post('/api/client-secrets', mintBody()),
      await call(LIST),
      await post(LIST, {}),
      await call(`${LIST}/x`),
      await call(`${LIST}/x`, { method: 'DELETE' }),
    ]
    for (const response of answers) expect(await refusalOf(response)).toBe('401 unauthenticated')
    expect(sent).toEqual([])
  })

  it.each([
    ['throws', () => boom()],
    ['rejects', async () => boom()],
    ['throws something that is no error', () => throwText()],
  ])('that %s means 500 without a word of it', async (_how, authorize) => {
    const { call, sent, events } = startBackend({ authorize })
    const problem = await expectProblem(await call(LIST), 500, 'internal-error')
    expect(JSON.stringify([problem, events])).not.toContain('postgres')
    expect(events).toMatchObject([{ problem: 'internal-error', reason: 'authorize-threw' }])
    expect(sent).toEqual([])
  })

  it.each([
    ['undefined', undefined],
    ['true', true],
    ['a text', PAYER],
    ['an array', [KEY]],
    ['a payer id that is a number', { payerId: 7 }],
    ['an empty payer id', { payerId: '' }],
    ['a payer id of null', { payerId: null }],
    ['keys as one text, of which a key would be a part', { apiKeys: `${KEY}${FULL_KEY}` }],
    ['keys of other kinds', { apiKeys: [KEY, 7] }],
    ['a set of keys', { apiKeys: new Set([KEY]) }],
  ])('that answers %s means 500, not a kind reading', async (_what, answer) => {
    const { call, post, sent, events } = startBackend({ authorize: answering(answer) })
    expect(await refusalOf(await call(LIST))).toBe('500 internal-error')
    expect(await refusalOf(await post('/api/client-secrets', mintBody()))).toBe(
      '500 internal-error',
    )
    expect(events[0]?.reason).toBe('authorize-answered-no-grant')
    expect(events[0]?.advice).toMatch(/^createCustomerBackend: `\w+` /)
    expect(JSON.stringify(events)).not.toMatch(/abcd1234|8f51c396/)
    expect(sent).toEqual([])
  })

  it.each([
    ['a map', new Map([['apiKeys', [KEY]]]), '`authorize` must return a plain object'],
    ['a set', new Set([KEY]), '`authorize` must return a plain object'],
    ['a form', new URLSearchParams({ payerId: PAYER }), '`authorize` must return a plain object'],
    ['an answer', Response.json({ payerId: PAYER }), '`authorize` must return a plain object'],
    ['a date', new Date(), '`authorize` must return a plain object'],
    ['nothing', undefined, '`authorize` must return a plain object'],
    ['a wrong payer id', { payerId: 7 }, '`payerId` of the grant'],
    ['a wrong actor', { actor: '' }, '`actor` of the grant'],
    ['a wrong key', { apiKeys: [KEY, null] }, '`apiKeys` of the grant'],
    ['a wrong permission', { permissions: ['delete'] }, '`permissions` of the grant'],
  ])('that answers %s hears from the event what is wrong', async (_what, answer, advice) => {
    const { call, events } = startBackend({ authorize: answering(answer) })
    expect(await refusalOf(await call(LIST))).toBe('500 internal-error')
    expect(events).toMatchObject([
      { reason: 'authorize-answered-no-grant', advice: expect.stringContaining(advice) },
    ])
  })

  it.each([
    [
      'of a class',
      new (class {
        apiKeys = [KEY]
      })(),
    ],
    ['that says what it is', { apiKeys: [KEY], [Symbol.toStringTag]: 'Session' }],
    ['without a prototype', Object.assign(Object.create(null), { apiKeys: [KEY] })],
    ['with fields of its own', { id: 7, apiKeys: [KEY] }],
  ])('may answer an object %s', async (_what, grant) => {
    const { call } = startBackend({ authorize: answering(grant) })
    expect((await call(LIST)).status).toBe(200)
  })

  it('may name a permission twice, and the list names it once', async () => {
    const { call } = startBackend({
      authorize: () => ({ apiKeys: [KEY], permissions: ['list', 'list'] }),
    })
    expect((await (await call(LIST)).json()).permissions).toEqual(['list'])
  })

  it('whose grant lacks what is asked for hears it from the event', async () => {
    const { call, post, events } = startBackend({ authorize: () => ({}) })
    await call(LIST)
    await post('/api/client-secrets', mintBody())
    expect(events).toMatchObject([
      { problem: 'invalid-api-key', advice: 'The grant of `authorize` has no `apiKeys`.' },
      { problem: 'payer-not-allowed', advice: 'The grant of `authorize` has no `payerId`.' },
    ])
  })

  it.each([
    [
      'keys',
      {
        get apiKeys() {
          return boom()
        },
      },
    ],
    [
      'permissions',
      {
        apiKeys: [KEY],
        get permissions() {
          return boom()
        },
      },
    ],
  ])('whose grant throws when its %s are read gave none', async (_what, answer) => {
    const { call, events, sent } = startBackend({ authorize: answering(answer) })
    expect(await refusalOf(await call(LIST))).toBe('500 internal-error')
    expect(events).toMatchObject([{ reason: 'authorize-answered-no-grant' }])
    expect(sent).toEqual([])
  })

  it('is taken at its word: what the host changes in a grant afterwards counts no more', async () => {
    const grant: Grant = { apiKeys: [KEY], permissions: ['list'] }
    const { call } = startBackend({
      authorize: () => grant,
      vonage: (apiKey) => {
        grant.permissions = ['list', 'create', 'revoke']
        return { apiKey, ...account, baseUrl: 'http://upstream.test' }
      },
    })
    expect(await (await call(LIST)).json()).toMatchObject({ permissions: ['list'] })
  })

  it('is read once, so that a grant cannot answer otherwise later', async () => {
    let reads = 0
    const authorize = answering({
      get apiKeys() {
        reads += 1
        return reads === 1 ? [KEY] : `${KEY}${FULL_KEY}`
      },
    })
    const { call } = startBackend({ authorize })
    expect((await call(LIST)).status).toBe(200)
    expect(reads).toBe(1)
  })

  it('may grant nothing', async () => {
    const { call, post } = startBackend({ authorize: () => ({}) })
    expect(await refusalOf(await call(LIST))).toBe('404 invalid-api-key')
    expect(await refusalOf(await post('/api/client-secrets', mintBody()))).toBe(
      '403 payer-not-allowed',
    )
  })

  it('is asked each time, as nothing is kept', async () => {
    let isSignedIn = true
    const { call } = startBackend({ authorize: () => (isSignedIn ? { apiKeys: [KEY] } : null) })
    expect((await call(LIST)).status).toBe(200)
    isSignedIn = false
    expect(await refusalOf(await call(LIST))).toBe('401 unauthenticated')
  })

  it('that reads the body gets 500, and its reader a reason', async () => {
    const { post, events } = startBackend({
      authorize: async (request) => {
        await request.text()
        return { payerId: PAYER }
      },
    })
    expect(await refusalOf(await post('/api/client-secrets', mintBody()))).toBe(
      '500 internal-error',
    )
    expect(events[0]?.reason).toBe('body-already-read')
  })

  it('may read a clone of the body', async () => {
    const { post } = startBackend({
      authorize: async (request) => {
        await request.clone().text()
        return { payerId: PAYER }
      },
    })
    expect((await post('/api/client-secrets', mintBody())).status).toBe(200)
  })
})

describe('vonage as a function', () => {
  it('is asked only for a granted key, with that key', async () => {
    const asked: string[] = []
    const { call } = startBackend({
      authorize: () => ({ apiKeys: [KEY] }),
      vonage: async (apiKey) => {
        asked.push(apiKey)
        return {
          apiKey,
          apiSecret: 'Sandbox-Secret-1',
          secretId: 'unknown',
          baseUrl: 'http://upstream.test',
        }
      },
    })
    await call(`/api/accounts/${FULL_KEY}/secrets`)
    expect((await call(LIST)).status).toBe(200)
    expect(asked).toEqual([KEY])
  })

  it.each([
    ['throws', () => boom()],
    ['rejects', async () => boom()],
    ['answers no secret', () => ({ apiKey: KEY, apiSecret: '', secretId: 'unknown' })],
    [
      'answers a wrong address',
      () => ({ apiKey: KEY, apiSecret: 'x', secretId: 'unknown', baseUrl: 'ftp://x' }),
    ],
  ])('that %s means 500 without a word of it', async (_how, vonage) => {
    const { call, sent, events } = startBackend({ vonage })
    const problem = await expectProblem(await call(LIST), 500, 'internal-error')
    expect(JSON.stringify([problem, events])).not.toMatch(/postgres|ftp/)
    expect(events[0]?.reason).toBe('vonage-failed')
    expect(sent).toEqual([])
  })
})

function boom(): never {
  throw new Error('cannot reach postgres://root:hunter2@db')
}

function throwText(): never {
  // hosts do that too
  // oxlint-disable-next-line no-throw-literal
  throw 'postgres'
}
