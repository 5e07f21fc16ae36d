import { describe, expect, it } from 'vitest'
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
    ['of a foreign port', { Origin: 'http://shop.test:8080' }],
    ['of a host that ends like ours', { Origin: 'http://evilshop.test' }],
    ['of a host that begins like ours', { Origin: 'http://shop.test.evil.example' }],
    ['of an origin that begins like a listed one', { Origin: `${LISTED}.evil.example` }],
    ['of a listed host over http', { Origin: 'http://shop.example' }],
    ['of a sandboxed frame', { Origin: 'null' }],
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
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe(
      'content-type,trace-id,x-csrf',
    )
    expect(sent).toEqual([])
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
