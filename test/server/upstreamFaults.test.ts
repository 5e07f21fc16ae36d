import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { presets, type Fault } from '../../src/sandbox/index.ts'
import { calls, readingCalls } from './calls.ts'
import { expectProblem, refusalOf, startBackend } from './support.ts'

/** Epoch seconds of an upstream whose clock is years behind. */
const UPSTREAM_TIME = Date.UTC(2024, 1, 29, 12) / 1000
const HTML = '<html><body>Welcome to the proxy</body></html>'

const always: Array<[string, Fault, number, string]> = [
  ['500', presets.internalError(), 502, 'upstream-unavailable'],
  ['503', presets.unavailable(), 502, 'upstream-unavailable'],
  ['502 with a page', presets.badGateway(), 502, 'upstream-unavailable'],
  ['500 with broken JSON', { status: 500, body: '{"code":' }, 502, 'upstream-unavailable'],
  ['401', { status: 401 }, 502, 'upstream-unauthorized'],
  [
    '401 with a page',
    { status: 401, body: HTML, contentType: 'text/html' },
    502,
    'upstream-unauthorized',
  ],
  ['429', presets.rateLimited(), 429, 'rate-limited'],
  ['429 with a page', { status: 429, body: HTML, contentType: 'text/html' }, 429, 'rate-limited'],
  [
    '403 with a page',
    { status: 403, body: HTML, contentType: 'text/html' },
    502,
    'upstream-invalid',
  ],
  [
    '404 with a page',
    { status: 404, body: HTML, contentType: 'text/html' },
    502,
    'upstream-invalid',
  ],
  [
    '404 of no known meaning',
    { status: 404, body: { code: 'NOT_FOUND_ERROR' } },
    502,
    'upstream-invalid',
  ],
  [
    '400 of no known meaning',
    { status: 400, body: { code: 'X', type: '#x' } },
    502,
    'upstream-invalid',
  ],
  ['405', { status: 405, body: { type: 'https://x.example#wrong-verb' } }, 502, 'upstream-invalid'],
  ['a status nobody knows', { status: 418, body: {} }, 502, 'upstream-invalid'],
  [
    'a redirect',
    { status: 302, headers: { Location: 'https://evil.example/' } },
    502,
    'upstream-invalid',
  ],
  ['a permanent redirect', { status: 308, headers: { Location: '/' } }, 502, 'upstream-invalid'],
  ['304', { status: 304 }, 502, 'upstream-invalid'],
  ['a dropped connection', presets.dropped(), 502, 'upstream-unavailable'],
  ['a connection dropped after acting', presets.droppedAfterActing(), 502, 'upstream-unavailable'],
]

describe.each(calls)('%s', (_name, make, success) => {
  it('succeeds without a fault', async () => {
    expect((await make(startBackend())).status).toBe(success)
  })

  it.each(always)(
    'turns %s into its problem, and does not try again',
    async (_what, fault, status, fragment) => {
      const world = startBackend()
      world.sandbox.faults.add(fault)
      const response = await make(world)
      const problem = await expectProblem(response, status, fragment)
      expect(problem.type).toBe(`urn:cardmint:problem#${fragment}`)
      expect(JSON.stringify(problem)).not.toMatch(/proxy|evil/)
      expect(response.headers.get('Location')).toBeNull()
      expect(world.sent).toHaveLength(1)
    },
  )

  it('gives up on an upstream that is too slow', async () => {
    const world = startBackend({ timeoutMs: 20 })
    world.sandbox.faults.add({ latencyMs: 60_000 })
    expect(await refusalOf(await make(world))).toBe('504 upstream-timeout')
    expect(world.events.map(({ failure }) => failure)).toEqual(['timeout', 'timeout'])
    expect(world.sent).toHaveLength(1)
  })

  it('gives up on a fetch that never settles and minds no signal', async () => {
    const world = startBackend({ timeoutMs: 20, fetch: () => new Promise(() => {}) })
    expect(await refusalOf(await make(world))).toBe('504 upstream-timeout')
  })

  it('calls an upstream unavailable where fetch throws at once', async () => {
    const world = startBackend({
      fetch: () => {
        throw new TypeError('bad proxy http://user:pass@proxy')
      },
    })
    const problem = await expectProblem(await make(world), 502, 'upstream-unavailable')
    expect(JSON.stringify(problem)).not.toContain('proxy')
  })

  it('takes a redirect that a browser hides as no answer', async () => {
    const world = startBackend({ fetch: async () => Response.error() })
    expect(await refusalOf(await make(world))).toBe('502 upstream-invalid')
  })

  it('takes no answer from a fetch that followed a redirect', async () => {
    const world = startBackend()
    const { call, post, events } = startBackend({
      fetch: async (input, init) => {
        const response = await world.sandbox.fetch(input, init)
        return Object.defineProperty(response, 'redirected', { value: true })
      },
    })
    expect(await refusalOf(await make({ call, post }))).toBe('502 upstream-invalid')
    expect(events.at(-1)?.failure).toBe('redirect')
  })

  it('calls an upstream unavailable where fetch throws what cannot be read', async () => {
    const unreadable = {
      get cause() {
        throw new TypeError('no cause')
      },
    }
    const world = startBackend({ fetch: () => Promise.reject(unreadable) })
    expect(await refusalOf(await make(world))).toBe('502 upstream-unavailable')
  })

  it('asks fetch not to follow redirects', async () => {
    let redirect: RequestRedirect | undefined
    const world = startBackend({
      fetch: async (_input, init) => {
        redirect = init?.redirect
        return Response.error()
      },
    })
    await make(world)
    expect(redirect).toBe('manual')
  })

  it('says what it sends and wants, and leaves no timer behind', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const world = startBackend()
    await make(world)
    const [request] = world.sent
    expect(request?.headers.get('Accept')).toBe('application/json')
    const type = request?.body ? 'application/json' : null
    expect(request?.headers.get('Content-Type')).toBe(type)
    expect(vi.getTimerCount()).toBe(0)
  })
})

const unreadable: Array<[string, Fault]> = [
  ['a page', { status: 200, body: HTML, contentType: 'text/html' }],
  ['its own answer as text', { contentType: 'text/plain' }],
  ['its own answer broken off', presets.malformed()],
  ['its own status without a body', presets.empty()],
  ['204', { status: 204 }],
  ['null', { status: 200, body: 'null' }],
  ['a text', { status: 200, body: '"secret"' }],
  ['fields of another type', { status: 200, body: { clientSecret: 7, id: 7, _embedded: 7 } }],
  [
    'empty fields',
    { status: 200, body: { clientSecret: '', id: '', _embedded: { secrets: [{}] } } },
  ],
  ['wrong items', { status: 200, body: { _embedded: { secrets: [{ id: 'a', created_at: 7 }] } } }],
]

describe.each(readingCalls)('%s', (_name, make) => {
  it.each(unreadable)('finds %s not to follow the contract', async (_what, fault) => {
    const world = startBackend()
    world.sandbox.faults.add(fault)
    const problem = await expectProblem(await make(world), 502, 'upstream-invalid')
    expect(JSON.stringify(problem)).not.toContain('proxy')
    expect(world.sent).toHaveLength(1)
  })

  it.each([
    ['is too long', answering(() => bytes(70_000))],
    ['has no end', answering(forever)],
    ['breaks off', answering(failing)],
  ])('finds a body that %s not to follow the contract', async (_what, fetch) => {
    expect(await refusalOf(await make(startBackend({ fetch })))).toBe('502 upstream-invalid')
  })

  it('gives up on a body that stops coming', async () => {
    const world = startBackend({ timeoutMs: 20, fetch: answering(silent) })
    expect(await refusalOf(await make(world))).toBe('504 upstream-timeout')
  })

  it.each([
    ['is too long', answering(() => bytes(70_000), 500)],
    ['breaks off', answering(failing, 500)],
    ['stops coming', answering(silent, 500)],
  ])('believes the status of a failure whose body %s', async (_what, fetch) => {
    const world = startBackend({ timeoutMs: 20, fetch })
    expect(await refusalOf(await make(world))).toBe('502 upstream-unavailable')
  })
})

describe('list', () => {
  it.each([[{}], [{ _embedded: {} }], [{ _embedded: { secrets: [] } }]])(
    'reads %j as no secrets, as the contract allows it',
    async (body) => {
      const world = startBackend()
      world.sandbox.faults.add({ status: 200, body })
      const response = await world.call('/api/accounts/abcd1234/secrets')
      expect(await response.json()).toMatchObject({ _embedded: { secrets: [] } })
    },
  )

  it.each<[string, string, string?]>([
    ['a list', '[]', 'shape'],
    ['a list of secrets', '[{"id":"x"}]', 'shape'],
    ['a list within', '{"_embedded":[]}', 'shape'],
    ['an error', '{"error":"unavailable"}', 'shape'],
    ['a deep list', '['.repeat(9000) + ']'.repeat(9000), 'shape'],
    ['fields of a prototype', '{"__proto__":{"_embedded":{"secrets":[]}}}', 'shape'],
  ])('finds %s to be no collection without secrets', async (_what, body, failure) => {
    const { call, events } = startBackend({ fetch: answering(() => body) })
    expect(await refusalOf(await call('/api/accounts/abcd1234/secrets'))).toBe(
      '502 upstream-invalid',
    )
    expect(events.at(-1)?.failure).toBe(failure)
  })

  it('takes a collection without secrets that says where it is', async () => {
    const body = '{"_links":{"self":{"href":"/"}},"count":0}'
    const { call } = startBackend({ fetch: answering(() => body) })
    expect((await call('/api/accounts/abcd1234/secrets')).status).toBe(200)
  })

  it('takes a problem document as no success, whatever its status', async () => {
    const headers = { 'Content-Type': 'application/problem+json' }
    const { call, events } = startBackend({ fetch: async () => new Response('{}', { headers }) })
    expect(await refusalOf(await call('/api/accounts/abcd1234/secrets'))).toBe(
      '502 upstream-invalid',
    )
    expect(events.at(-1)?.failure).toBe('type')
  })

  it('passes on no field that it does not know, and no mark that is not its own', async () => {
    const world = startBackend()
    const secret = { id: 'x', created_at: '2026-01-01T00:00:00Z', in_use: true, secret: 'Value-1' }
    world.sandbox.faults.add({ status: 200, body: { _embedded: { secrets: [secret] }, note: 'n' } })
    const response = await world.call('/api/accounts/abcd1234/secrets')
    expect(await response.json()).toEqual({
      _links: { self: { href: '/api/accounts/abcd1234/secrets' } },
      _embedded: {
        secrets: [
          {
            _links: { self: { href: '/api/accounts/abcd1234/secrets/x' } },
            id: 'x',
            created_at: '2026-01-01T00:00:00Z',
          },
        ],
      },
    })
  })
})

describe('a success that is not the one of the call', () => {
  const SECRET = { id: 'x', created_at: '2026-01-01T00:00:00Z' }
  const everything = { ...SECRET, clientSecret: 'cs', _embedded: { secrets: [SECRET] } }

  it.each([
    ['a page of a proxy', { status: 200, body: HTML, contentType: 'text/html' }],
    ['a page without a type', { status: 200, body: HTML, contentType: '' }],
    ['200 with every field', { status: 200, body: everything }],
    ['200 without a body', { status: 200, body: '' }],
    ['201', { status: 201, body: everything }],
    ['202', { status: 202 }],
    ['205', { status: 205 }],
  ] satisfies Array<[string, Fault]>)('is no revocation: %s', async (_what, fault) => {
    const world = startBackend()
    world.sandbox.faults.add(fault)
    expect(await refusalOf(await makeOf('revoke')(world))).toBe('502 upstream-invalid')
    expect(world.events.at(-1)?.failure).toBe('status')
  })

  it.each(readingCalls.filter(([name]) => name !== 'mint'))(
    'is no answer to %s',
    async (_name, make, success) => {
      for (const status of [200, 201, 202, 203, 206].filter((each) => each !== success)) {
        const world = startBackend()
        world.sandbox.faults.add({ status, body: everything })
        const told = [status, await refusalOf(await make(world)), world.events.at(-1)?.failure]
        expect(told).toEqual([status, '502 upstream-invalid', 'status'])
      }
    },
  )
})

function makeOf(wanted: string) {
  const [, make] = calls.find(([name]) => name === wanted) ?? []
  if (!make) throw new Error(`There is no call "${wanted}".`)
  return make
}

describe('an id from the upstream that looks like none', () => {
  it.each([
    ['half of a character', '\ud800'],
    ['half of a character within', 'a\udfffb'],
    ['a path', '../x'],
    ['markup', '<b>'],
    ['a line break', 'a\nb'],
    ['65 characters', 'a'.repeat(65)],
    ['nothing', ''],
  ])('is contained, also after a create that took place: %s', async (_what, id) => {
    for (const [name, make, status] of readingCalls.filter((row) => row[0] !== 'mint')) {
      const secret = { id, created_at: '2026-01-01T00:00:00Z' }
      const body = name === 'list' ? { _embedded: { secrets: [secret] } } : secret
      const world = startBackend({ fetch: answering(() => JSON.stringify(body), status) })
      const told = [name, await refusalOf(await make(world)), world.events.at(-1)?.failure]
      expect(told).toEqual([name, '502 upstream-invalid', 'shape'])
    }
  })
})

describe('a secret that was read by its id', () => {
  const readAs = async (id: string) => {
    const world = startBackend({ fetch: answering(() => JSON.stringify({ id })) })
    const answer = await world.call('/api/accounts/abcd1234/secrets/0a1b-2c')
    return [answer.status, world.events.at(-1)?.failure]
  }

  it('has that id, in whatever spelling', async () => {
    expect(await readAs('0a1b-2c')).toEqual([200, undefined])
    expect(await readAs('0A1B2C')).toEqual([200, undefined])
  })

  it('is not another one', async () => {
    expect(await readAs('0a1b-2d')).toEqual([502, 'shape'])
  })
})

describe('a time from the upstream', () => {
  it.each([
    ['2026-01-01T00:00:00Z', true],
    ['2026-01-01T00:00:00.123+00:00', true],
    ['2026-01-01 00:00:00', true],
    ['2026-01-31', true],
    ['2026-12-19T23:59', true],
    ['2026-02-28T05:06:07+0130', true],
    ['2026-03-30T19:00:00-08:00', true],
    ['at 2026-01-01T00:00:00Z', false],
    ['2026-01-32', false],
    ['\ud800', false],
    ['yesterday', false],
    ['2026-13-01T00:00:00Z', false],
    ['2026-01-01T24:60:00Z', false],
    ['<b>2026-01-01</b>', false],
  ])('%j passes: %s', async (created_at, passes) => {
    const body = JSON.stringify({ id: 'x', created_at })
    const answer = await makeOf('create')(startBackend({ fetch: answering(() => body, 201) }))
    expect(answer.status).toBe(201)
    expect((await answer.json()).created_at).toBe(passes ? created_at : undefined)
  })
})

it.each(['   ', 'café', 'a b', 'a\nb', '\ud800', 'x'.repeat(4097)])(
  'a client secret that no header takes is none: %j',
  async (clientSecret) => {
    const world = startBackend({ fetch: answering(() => JSON.stringify({ clientSecret })) })
    expect(await refusalOf(await makeOf('mint')(world))).toBe('502 upstream-invalid')
  },
)

describe('headers that ask to wait', () => {
  it.each([
    ['30', '30'],
    [' 30 ', '30'],
    ['0', '0'],
    ['1.2', '2'],
    ['1.25', '2'],
    ['30, 60', '30'],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'],
    ['Wednesday, 21-Oct-26 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'],
    ['Wed Oct 21 07:28:00 2026', 'Wed, 21 Oct 2026 07:28:00 GMT'],
    ['Wed, 21 Oct 2026 07:28:00 GMT, 60', 'Wed, 21 Oct 2026 07:28:00 GMT'],
    ['Mon, 1 GMT', null],
    ['Wed, 21 Oct 2026 07:28 GMT', null],
    ['-1', null],
    ['1e9', null],
    ['soon', null],
    ['Wed, <script> GMT', null],
    ['999999999', '999999999'],
    ['1000000000', null],
    ['99999999999', null],
    ['x Sat, 01 Jan 2028 00:00:00 GMT', null],
    ['Sat, 01 Jan 2028 00:00:00 GMT+5', null],
  ])('pass on "Retry-After: %s" as %s', async (given, passed) => {
    for (const status of [429, 503]) {
      const world = startBackend()
      world.sandbox.faults.add({ status, headers: { 'Retry-After': given } })
      const response = await world.call('/api/accounts/abcd1234/secrets')
      expect(response.headers.get('Retry-After')).toBe(passed)
    }
  })

  it.each([
    ['Wed, 21 Oct 2026 07:28:30 GMT', '30'],
    ['Wednesday, 21-Oct-26 07:28:30 GMT', '30'],
    ['Wed Oct 21 07:28:30 2026', '30'],
    ['Wed, 21 Oct 2026 07:27:00 GMT', '0'],
  ])('count "Retry-After: %s" from the clock that it is of', async (given, passed) => {
    const world = startBackend()
    const headers = { 'Retry-After': given, Date: 'Wed, 21 Oct 2026 07:28:00 GMT' }
    world.sandbox.faults.add({ status: 429, headers })
    const response = await world.call('/api/accounts/abcd1234/secrets')
    expect(response.headers.get('Retry-After')).toBe(passed)
  })

  it.each([
    [{ 'X-RateLimit-Reset': '30' }, '30'],
    [{ 'RateLimit-Reset': '30' }, '30'],
    [{ 'X-RateLimit-Reset': String(UPSTREAM_TIME + 45) }, '45'],
    [{ 'X-RateLimit-Reset': String((UPSTREAM_TIME + 45) * 1000) }, '45'],
    [{ 'RateLimit-Reset': String(UPSTREAM_TIME + 45) }, '45'],
    [{ 'X-RateLimit-Reset': String(UPSTREAM_TIME - 45) }, '0'],
    [{ 'X-RateLimit-Reset': '44.2' }, '45'],
    [{ 'X-RateLimit-Reset': '7', 'RateLimit-Reset': '8' }, '7'],
    [{ 'Retry-After': '9', 'X-RateLimit-Reset': '7' }, '9'],
    [{ 'Retry-After': 'soon', 'X-RateLimit-Reset': '7' }, '7'],
    [{ 'Retry-After': '99999999999', 'X-RateLimit-Reset': '7' }, '7'],
    [{ 'Retry-After': String(UPSTREAM_TIME + 45) }, '45'],
    [{ 'X-RateLimit-Reset': 'soon' }, null],
    [{ 'X-RateLimit-Limit': '30' }, null],
  ])('tell the wait of a limit by the clock that it is of: %j is %s', async (given, passed) => {
    const headers = { Date: new Date(UPSTREAM_TIME * 1000).toUTCString(), ...given }
    const { call } = startBackend({
      fetch: async () => new Response(null, { status: 429, headers }),
    })
    const response = await call('/api/accounts/abcd1234/secrets')
    expect(response.headers.get('Retry-After')).toBe(passed)
  })

  it('of an upstream that does not tell its time are passed on as they are', async () => {
    const headers = { 'X-RateLimit-Reset': String(UPSTREAM_TIME) }
    const { call } = startBackend({
      fetch: async () => new Response(null, { status: 429, headers }),
    })
    const answer = await call('/api/accounts/abcd1234/secrets')
    expect(answer.headers.get('Retry-After')).toBeNull()
    expect(answer.headers.get('X-RateLimit-Reset')).toBe(String(UPSTREAM_TIME))
  })

  it('do not delay what failed for another reason than a limit', async () => {
    const headers = { 'X-RateLimit-Reset': '30', 'RateLimit-Reset': '30' }
    const { call } = startBackend({
      fetch: async () => new Response(null, { status: 503, headers }),
    })
    const answer = await call('/api/accounts/abcd1234/secrets')
    expect(answer.headers.get('Retry-After')).toBeNull()
  })

  it('hold no credential, which may be a number', async () => {
    const apiKey = '123456789'
    const headers = {
      'Retry-After': apiKey,
      'X-RateLimit-Limit': `${apiKey}7`,
      'X-RateLimit-Reset': '8',
    }
    const world = startBackend({
      plastiq: { apiKey, baseUrl: 'http://upstream.test' },
      fetch: async () => new Response(null, { status: 429, headers }),
    })
    const answer = await makeOf('mint')(world)
    const passed = ['Retry-After', 'X-RateLimit-Limit', 'X-RateLimit-Reset']
    expect(passed.map((name) => answer.headers.get(name))).toEqual(['8', null, '8'])
  })

  it.each([
    ['7', '7'],
    ['0.25', '0.25'],
    ['1234567890123456', '1234567890123456'],
    ['12345678901234567', null],
    ['x7', null],
    ['7x', null],
    ['7.x', null],
    ['7.', null],
  ])('pass on "X-RateLimit-Remaining: %s" as %s', async (given, passed) => {
    const world = startBackend()
    world.sandbox.faults.add({ status: 429, headers: { 'X-RateLimit-Remaining': given } })
    const response = await world.call('/api/accounts/abcd1234/secrets')
    expect(response.headers.get('X-RateLimit-Remaining')).toBe(passed)
  })

  it('pass on the numbers of a rate limit, and nothing else', async () => {
    const world = startBackend()
    const headers = {
      'X-RateLimit-Limit': '100',
      'X-RateLimit-Remaining': 'none',
      'X-RateLimit-Reset': '1781234567',
      'X-Powered-By': 'x',
      'Set-Cookie': 'a=b',
      'Access-Control-Allow-Origin': '*',
    }
    world.sandbox.faults.add({ status: 429, headers })
    const response = await world.call('/api/accounts/abcd1234/secrets')
    expect(response.headers.get('X-RateLimit-Limit')).toBe('100')
    expect(response.headers.get('X-RateLimit-Reset')).toBe('1781234567')
    for (const name of ['X-RateLimit-Remaining', 'X-Powered-By', 'Set-Cookie']) {
      expect(response.headers.get(name)).toBeNull()
    }
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })
})

function answering(body: () => BodyInit, status = 200): typeof globalThis.fetch {
  const headers = { 'Content-Type': 'application/json' }
  return async () => new Response(body(), { status, headers })
}

const bytes = (count: number) => `{"clientSecret":"${'x'.repeat(count)}","id":"x"}`

function forever() {
  return new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(8192).fill(0x20)),
  })
}

function failing() {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"clientSecret":"ab'))
    },
    pull: (controller) => controller.error(new TypeError('terminated')),
  })
}

function silent() {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"clientSecret":"ab'))
    },
  })
}
