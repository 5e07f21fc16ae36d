import { serve } from '@hono/node-server'
import { once } from 'node:events'
import { connect, createServer } from 'node:http2'
import { describe, expect, it, onTestFinished } from 'vitest'
import { KEY, mintBody, refusalOf, startBackend } from './support.ts'

const LIST = `/api/accounts/${KEY}/secrets`
const LISTED = 'https://shop.example'

describe('a request', () => {
  it.each([
    ['without Origin and Sec-Fetch-Site, as of a server', {}],
    ['without Origin, of the same origin', { 'Sec-Fetch-Site': 'same-origin' }],
    ['without Origin, typed by a person', { 'Sec-Fetch-Site': 'none' }],
    ['of the same host', { Origin: 'http://shop.test' }],
    ['of the same host, where TLS ends at a proxy', { Origin: 'https://shop.test' }],
    ['of the same origin', { Origin: 'http://shop.test', 'Sec-Fetch-Site': 'same-origin' }],
    ['of a listed origin', { Origin: LISTED, 'Sec-Fetch-Site': 'cross-site' }],
  ])('%s is answered', async (_what, headers) => {
    const { call } = startBackend()
    expect((await call(LIST, { headers })).status).toBe(200)
  })

  const refused: Array<[string, Record<string, string>]> = [
    ['of a foreign origin', { Origin: 'https://evil.example' }],
    ['with two words about its site', { 'Sec-Fetch-Site': 'same-origin, cross-site' }],
    [
      'typed by a person, with a foreign origin',
      { Origin: LISTED + '1', 'Sec-Fetch-Site': 'none' },
    ],
    [
      'of a host that a stranger forwards',
      { Origin: 'https://a.test', 'X-Forwarded-Host': 'a.test' },
    ],
    ['of a foreign port', { Origin: 'http://shop.test:8080' }],
    ['of a host that ends like ours', { Origin: 'http://evilshop.test' }],
    ['of a host that begins like ours', { Origin: 'http://shop.test.evil.example' }],
    ['of an origin that begins like a listed one', { Origin: `${LISTED}.evil.example` }],
    ['of a listed host over http', { Origin: 'http://shop.example' }],
    ['of a sandboxed frame', { Origin: 'null' }],
    ['of an extension that is called like our host', { Origin: 'chrome-extension://shop.test' }],
    ['of an app in a shell that is called like our host', { Origin: 'capacitor://shop.test' }],
    ['of a file server that is called like our host', { Origin: 'ftp://shop.test' }],
    ['of a scheme that ends like ours', { Origin: 'xhttp://shop.test' }],
    ['of something that is no origin', { Origin: 'shop.test' }],
    [
      'of our host over another scheme',
      { Origin: 'http://shop.test', 'Sec-Fetch-Site': 'cross-site' },
    ],
    ['without Origin, of a foreign site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['without Origin, of a sibling host', { 'Sec-Fetch-Site': 'same-site' }],
    ['without Origin, of a site kind not yet known', { 'Sec-Fetch-Site': 'new-kind' }],
  ]

  it.each(refused)('%s is refused before anything else', async (_what, headers) => {
    let asked = 0
    const { call, post, sent } = startBackend({
      authorize: () => {
        asked += 1
        return { apiKeys: [KEY] }
      },
    })
    const answers = [
      await call(LIST, { headers }),
      await post('/api/client-secrets', mintBody(), headers),
      await call(`${LIST}/x`, { method: 'DELETE', headers }),
      await call('/api/nowhere', { headers }),
      await call(LIST, { method: 'PUT', headers }),
      await call(LIST, {
        method: 'OPTIONS',
        headers: { ...headers, 'Access-Control-Request-Method': 'GET' },
      }),
    ]
    for (const response of answers) {
      expect(await refusalOf(response)).toBe('403 origin-not-allowed')
      expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
      expect(response.headers.get('Vary')).toContain('Origin')
    }
    expect([asked, sent]).toEqual([0, []])
  })
})

describe('a page of a listed origin', () => {
  it('may read answers and the headers it needs, with credentials', async () => {
    const { call } = startBackend()
    for (const path of [LIST, '/api/nowhere']) {
      const { headers } = await call(path, { headers: { Origin: LISTED } })
      expect(headers.get('Access-Control-Allow-Origin')).toBe(LISTED)
      expect(headers.get('Access-Control-Allow-Credentials')).toBe('true')
      const exposed = headers.get('Access-Control-Expose-Headers')?.split(', ')
      expect(exposed).toEqual(expect.arrayContaining(['Trace-Id', 'Retry-After']))
      expect(headers.get('Vary')).toBe('Origin')
    }
  })

  it('may see in the timing whether its request was sent once, and no other page may', async () => {
    const { call } = startBackend()
    const timingFor = async (headers: Record<string, string>) =>
      (await call(LIST, { headers })).headers.get('Timing-Allow-Origin')
    expect(await timingFor({ Origin: LISTED })).toBe(LISTED)
    expect(await timingFor({ Origin: 'https://evil.example' })).toBeNull()
    expect(await timingFor({})).toBeNull()
  })

  it('gets its preflight answered, with the headers it asked for', async () => {
    const { call, sent } = startBackend({ authorize: () => null })
    const response = await call('/api/client-secrets', {
      method: 'OPTIONS',
      headers: {
        Origin: LISTED,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,trace-id,x-csrf',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(LISTED)
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET, POST, DELETE')
    expect(response.headers.get('Access-Control-Max-Age')).toBe('600')
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe(
      'content-type,trace-id,x-csrf',
    )
    expect(sent).toEqual([])
  })

  it('gets a preflight answered only where it asks for one', async () => {
    const { call } = startBackend()
    const asking = { Origin: LISTED, 'Access-Control-Request-Method': 'GET' }
    expect((await call(LIST, { headers: asking })).status).toBe(200)
    const options = await call(LIST, { method: 'OPTIONS', headers: { Origin: LISTED } })
    expect(await refusalOf(options)).toBe('405 wrong-verb')
  })

  it('that asks for no header is allowed none', async () => {
    const { call } = startBackend()
    const headers = { Origin: LISTED, 'Access-Control-Request-Method': 'GET' }
    const { headers: allowed } = await call(LIST, { method: 'OPTIONS', headers })
    expect(allowed.has('Access-Control-Allow-Headers')).toBe(false)
  })

  it.each(['content-type: x', '<script>', 'a'.repeat(2000)])(
    'gets "%s" not echoed as a header name',
    async (wanted) => {
      const { call } = startBackend()
      const { headers } = await call(LIST, {
        method: 'OPTIONS',
        headers: {
          Origin: LISTED,
          'Access-Control-Request-Method': 'GET',
          'Access-Control-Request-Headers': wanted,
        },
      })
      expect(headers.get('Access-Control-Allow-Headers')).toBeNull()
    },
  )
})

it('gives a page of its own origin no CORS headers', async () => {
  const { call } = startBackend()
  const { headers } = await call(LIST, { headers: { Origin: 'http://shop.test' } })
  expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
})

it('takes an app in a shell with a scheme of its own', async () => {
  const { call } = startBackend({ allowedOrigins: ['capacitor://localhost'] })
  expect((await call(LIST, { headers: { Origin: 'capacitor://localhost' } })).status).toBe(200)
})

describe('the own origin', () => {
  const path = '/api/client-secrets'
  /** As Next.js behind a proxy gives it: the address is that of the process. */
  const mintAt = (address: string, headers: Record<string, string>, overrides = {}) =>
    startBackend(overrides).backend.fetch(
      new Request(`${address}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(mintBody()),
      }),
    )

  it.each<[string, Record<string, string>]>([
    ['Host', { Host: 'shop.test', Origin: 'https://shop.test' }],
    ['Host in capitals', { Host: 'SHOP.test', Origin: 'https://shop.test' }],
    ['Host with the port of https', { Host: 'shop.test:443', Origin: 'https://shop.test' }],
    ['Host with a port', { Host: 'shop.test:8443', Origin: 'https://shop.test:8443' }],
    ['Host in IPv6 without a port', { Host: '[::1]', Origin: 'http://[::1]' }],
    ['Host in IPv6', { Host: '[::1]:4010', Origin: 'http://[::1]:4010' }],
    [
      'the browser, whatever a proxy made of Host',
      { Host: 'localhost', Origin: 'https://shop.test:8443', 'Sec-Fetch-Site': 'same-origin' },
    ],
  ])('is what %s says, not the address', async (_what, headers) => {
    expect((await mintAt('http://localhost:3000', headers)).status).toBe(200)
  })

  it.each<[string, Record<string, string>]>([
    ['the address alone', { Host: 'shop.test', Origin: 'http://localhost:3000' }],
    ['another port of Host', { Host: 'shop.test:8443', Origin: 'https://shop.test' }],
    ['the port of http under https', { Host: 'shop.test:80', Origin: 'https://shop.test' }],
    ['a Host that is none', { Host: 'shop.test/x', Origin: 'https://shop.test' }],
    ['an address with a user', { Host: 'evil@[::1]', Origin: 'https://[::1]' }],
    ['an address with a path', { Host: '[::1]/x', Origin: 'https://[::1]' }],
    ['a Host with a user', { Host: 'evil@shop.test', Origin: 'https://shop.test' }],
    [
      'a proxy without trustProxy',
      { Host: 'x.test', 'X-Forwarded-Host': 'shop.test', Origin: 'https://shop.test' },
    ],
  ])('is not what %s says', async (_what, headers) => {
    expect(await refusalOf(await mintAt('http://localhost:3000', headers))).toBe(
      '403 origin-not-allowed',
    )
  })

  it.each<[number, string, number]>([
    [1, 'shop.test', 200],
    [1, 'evil.test, shop.test', 200],
    [1, 'evil.test, evil.test, shop.test', 200],
    [2, 'evil.test, shop.test, inner.test', 200],
    [2, 'shop.test, inner.test', 200],
    [2, 'shop.test', 200],
    [1, 'shop.test, inner.test', 403],
    [1, '', 403],
  ])('with %i trusted proxies and X-Forwarded-Host "%s": %i', async (trustProxy, host, status) => {
    const headers = { Host: '10.0.0.7:4010', 'X-Forwarded-Host': host, Origin: 'https://shop.test' }
    expect((await mintAt('http://localhost:3000', headers, { trustProxy })).status).toBe(status)
  })

  it('is that of :authority over HTTP/2', async () => {
    const { backend } = startBackend()
    const server = serve({ fetch: backend.fetch, port: 0, hostname: '127.0.0.1', createServer })
    if (!server.listening) await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const session = connect(`http://127.0.0.1:${port}`)
    onTestFinished(() => {
      session.destroy()
      server.close()
    })
    const statusFor = async (origin: string) => {
      const stream = session.request({ ':path': LIST, origin })
      stream.resume()
      const [headers] = await once(stream, 'response')
      return headers[':status']
    }
    expect(await statusFor(`http://127.0.0.1:${port}`)).toBe(200)
    expect(await statusFor('http://127.0.0.1:1')).toBe(403)
  })
})

describe('allowedOrigins as a function', () => {
  const preview = { Origin: 'https://pr-7.shop.example', 'Sec-Fetch-Site': 'same-site' }

  it.each([
    ['at once', (origin: string) => /^https:\/\/pr-\d+\.shop\.example$/.test(origin)],
    ['later', async (origin: string) => origin === preview.Origin],
  ])('that answers %s allows what it says', async (_when, allowedOrigins) => {
    const { call } = startBackend({ allowedOrigins })
    const { status, headers } = await call(LIST, { headers: preview })
    expect([status, headers.get('Access-Control-Allow-Origin')]).toEqual([200, preview.Origin])
    const preflight = { ...preview, 'Access-Control-Request-Method': 'POST' }
    expect((await call(LIST, { method: 'OPTIONS', headers: preflight })).status).toBe(204)
    const evil = { Origin: 'https://pr-7.shop.example.evil.test' }
    expect(await refusalOf(await call(LIST, { headers: evil }))).toBe('403 origin-not-allowed')
  })

  it('is asked only about origins of other pages', async () => {
    const asked: string[] = []
    const allowedOrigins = (origin: string) => asked.push(origin) > 99
    const { call } = startBackend({ allowedOrigins })
    const pages: Array<Record<string, string>> = [
      { Origin: 'null' },
      { Origin: 'https://a.example/path' },
      { Origin: 'http://shop.test' },
      { 'Sec-Fetch-Site': 'cross-site' },
      preview,
    ]
    for (const headers of pages) {
      await call(LIST, { headers })
    }
    expect(asked).toEqual([preview.Origin])
  })

  it.each([
    ['throws', () => fail()],
    ['rejects', async () => fail()],
  ])('that %s fails closed, and the event says so', async (_how, allowedOrigins) => {
    const { call, events, sent } = startBackend({ allowedOrigins })
    expect(await refusalOf(await call(LIST, { headers: preview }))).toBe('500 internal-error')
    expect(events).toMatchObject([{ reason: 'allowed-origins-failed' }])
    expect(sent).toEqual([])
  })

  it('is one, whatever it has on it', async () => {
    const allowedOrigins = Object.assign(() => false, { has: () => true })
    const { call } = startBackend({ allowedOrigins })
    expect(await refusalOf(await call(LIST, { headers: preview }))).toBe('403 origin-not-allowed')
  })

  it('allows only with `true`', async () => {
    // as JavaScript would answer
    const allowedOrigins = (() => 'yes') as unknown as () => boolean
    const { call } = startBackend({ allowedOrigins })
    expect((await call(LIST, { headers: preview })).status).toBe(403)
  })
})

describe('allowedHosts', () => {
  const allowedHosts = ['shop.test', 'localhost:4010', '[::1]']
  const world = () => startBackend({ allowedHosts, trustProxy: 1 })

  it.each<[string, Record<string, string>]>([
    ['a host in the list', { Host: 'shop.test' }],
    ['any port of a host without one', { Host: 'shop.test:8443' }],
    ['any port of an address in IPv6', { Host: '[::1]:4010' }],
    ['a port in the list', { Host: 'localhost:4010' }],
    ['a listed origin', { Host: 'shop.test', Origin: LISTED }],
    ['a host that a trusted proxy names', { Host: '10.0.0.7', 'X-Forwarded-Host': 'shop.test' }],
    [
      'a page of such a host',
      { Host: 'shop.test', Origin: 'https://shop.test', 'Sec-Fetch-Site': 'same-origin' },
    ],
  ])('answers %s', async (_what, headers) => {
    expect((await world().call(LIST, { headers })).status).toBe(200)
  })

  it.each<[string, Record<string, string>, object]>([
    ['a rebound name', { Host: 'rebind.evil.example' }, { host: 'rebind.evil.example' }],
    [
      'a rebound name that the browser calls the same origin',
      {
        Host: 'rebind.evil.example',
        Origin: 'http://rebind.evil.example',
        'Sec-Fetch-Site': 'same-origin',
      },
      { host: 'rebind.evil.example', origin: 'http://rebind.evil.example', site: 'same-origin' },
    ],
    [
      'a rebound page that forwards a good host',
      {
        Host: 'x',
        'X-Forwarded-Host': 'shop.test',
        Origin: 'http://x',
        'Sec-Fetch-Site': 'same-origin',
      },
      { host: 'shop.test', origin: 'http://x' },
    ],
    [
      'a page that hides its origin',
      { Host: 'shop.test', Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
      { host: 'shop.test', origin: 'null' },
    ],
    ['another port', { Host: 'localhost:4011' }, { host: 'localhost:4011' }],
    ['no host', { Host: '' }, { host: 'malformed' }],
    ['a listed origin at another host', { Host: 'evil.test', Origin: LISTED }, { origin: LISTED }],
  ])('refuses %s, and the event says what was compared', async (_what, headers, compared) => {
    const { call, events, sent } = world()
    expect(await refusalOf(await call(LIST, { headers }))).toBe('403 origin-not-allowed')
    expect(events).toMatchObject([{ compared: { rule: 'allowed-hosts', ...compared } }])
    expect(sent).toEqual([])
  })
})

it.each([
  ['with other characters', { Origin: 'https://a.test/<b>', Host: 'a b\tc' }],
  ['of 256 characters', { Origin: `https://${'a'.repeat(248)}`, Host: 'a'.repeat(256) }],
])('an event holds no origin and host of a refused caller %s', async (_what, given) => {
  const { call, events } = startBackend()
  await call(LIST, { headers: { ...given, 'Sec-Fetch-Site': 'same-site; x' } })
  const malformed = { origin: 'malformed', host: 'malformed', site: 'malformed' }
  expect(events).toMatchObject([{ compared: { rule: 'same-origin', ...malformed } }])
})

it.each(['same-origin', 'same-site', 'cross-site', 'none'])(
  'an event names the site that a browser says: %s',
  async (site) => {
    const { call, events } = startBackend({ allowedHosts: ['shop.test'] })
    await call(LIST, { headers: { 'Sec-Fetch-Site': site, Host: 'rebound.test' } })
    expect(events).toMatchObject([{ compared: { site } }])
  },
)

it('an event leaves out what a refused caller did not say', async () => {
  const { call, events } = startBackend({ allowedHosts: ['a.test'] })
  await call(LIST)
  expect(events.map(({ compared }) => compared)).toEqual([
    { rule: 'allowed-hosts', host: 'shop.test' },
  ])
})

it('an event holds an origin and a host of 255 characters', async () => {
  const { call, events } = startBackend()
  const [origin, host] = [`https://${'a'.repeat(247)}`, 'a'.repeat(255)]
  await call(LIST, { headers: { Origin: origin, Host: host, 'Sec-Fetch-Site': 'cross-site' } })
  expect(events).toMatchObject([{ compared: { origin, host, site: 'cross-site' } }])
})

function fail(): never {
  throw new Error('the database is away')
}
