import { describe, expect, it } from 'vitest'
import { createCustomerBackend, type CustomerBackendOptions } from '../../src/server/index.ts'
import { mintBody, startBackend } from './support.ts'

const good: CustomerBackendOptions = {
  plastiq: { apiKey: 'partner-key-canary', baseUrl: 'https://connect.sandbox.plastiq.com/api' },
  vonage: { apiKey: 'abcd1234', apiSecret: 'Secret-Canary-1', secretId: 'id-1' },
  authorize: () => null,
  allowedOrigins: [],
}

/** As from a program without types. */
function create(options: unknown) {
  // the point is what the type forbids
  return () => createCustomerBackend(options as CustomerBackendOptions)
}

describe('createCustomerBackend', () => {
  it.each([
    ['the four that are required', {}],
    ['production', { plastiq: { apiKey: 'x', baseUrl: 'https://connect.plastiq.com/api/' } }],
    ['a local sandbox', { plastiq: { apiKey: 'x', baseUrl: 'http://localhost:4011/api' } }],
    ['a container', { plastiq: { apiKey: 'x', baseUrl: 'http://sandbox:4011/api' } }],
    ['another address of loopback', { plastiq: { apiKey: 'x', baseUrl: 'http://127.10.20.30' } }],
    ['an address of loopback', { plastiq: { apiKey: 'x', baseUrl: 'http://[::1]:4011' } }],
    [
      'vonage as a function',
      { vonage: () => ({ apiKey: 'a', apiSecret: 'b', secretId: 'unknown' }) },
    ],
    ['plastiq as a function', { plastiq: () => ({ apiKey: 'x', baseUrl: 'https://x.example' }) }],
    ['a secret that is not known', { vonage: { ...good.vonage, secretId: 'unknown' } }],
    ['an id that ends in a word', { vonage: { ...good.vonage, secretId: 'is-none' } }],
    ['an id that begins with a word', { vonage: { ...good.vonage, secretId: 'null-1' } }],
    ['schemes of apps', { allowedOrigins: ['web3://x', 'app-http://x'] }],
    ['origins', { allowedOrigins: ['https://a.example', 'http://localhost:5173', 'app://x'] }],
    ['proxies', { trustProxy: 2 }],
    ['as much time as a timer holds', { timeoutMs: 2 ** 31 - 1 }],
    ['no base path', { basePath: '' }],
    ['a base path that is hidden', { basePath: '/.api/..v1' }],
    ['a function of origins', { allowedOrigins: () => true }],
    ['hosts', { allowedHosts: ['shop.example', 'localhost:4010', '[::1]:4010'] }],
  ])('takes %s', (_what, options) => {
    expect(create({ ...good, ...options })()).toEqual({ fetch: expect.any(Function) })
  })

  it.each<[string, object, RegExp]>([
    [
      'no authorize',
      { authorize: undefined },
      /`authorize` must be a function\. Nothing is allowed/,
    ],
    ['authorize as a grant', { authorize: { payerId: 'x' } }, /`authorize` must be a function/],
    ['no origins', { allowedOrigins: undefined }, /`allowedOrigins` must be an array/],
    ['one origin as a text', { allowedOrigins: 'https://a.example' }, /must be an array/],
    ['a star', { allowedOrigins: ['*'] }, /exact origins/],
    ['a star within', { allowedOrigins: ['https://*.example'] }, /exact origins/],
    ['the origin null', { allowedOrigins: ['null'] }, /exact origins/],
    ['a slash at the end', { allowedOrigins: ['https://a.example/'] }, /no slash at the end/],
    ['a path', { allowedOrigins: ['https://a.example/shop'] }, /no path/],
    ['capitals', { allowedOrigins: ['https://A.example'] }, /lower case/],
    ['capitals over http', { allowedOrigins: ['http://A.example'] }, /lower case/],
    ['a blank before it', { allowedOrigins: [' https://a.example'] }, /exact origins/],
    ['the path of an app', { allowedOrigins: ['app://x/path'] }, /no path/],
    ['an app in a list', { allowedOrigins: [['app://x']] }, /exact origins/],
    ['a default port', { allowedOrigins: ['https://a.example:443'] }, /exact origins/],
    ['a host without scheme', { allowedOrigins: ['a.example'] }, /exact origins/],
    ['an origin that is no text', { allowedOrigins: [7] }, /exact origins/],
    ['no host', { allowedHosts: [] }, /`allowedHosts` must list hosts/],
    ['a host as a text', { allowedHosts: 'a.example' }, /`allowedHosts`/],
    ['a host with a scheme', { allowedHosts: ['https://a.example'] }, /no scheme/],
    ['a host in capitals', { allowedHosts: ['A.example'] }, /lower case/],
    ['a host that is none beside one', { allowedHosts: ['a.example', 'B.example'] }, /lower case/],
    ['a port that browsers leave out', { allowedHosts: ['a.example:443'] }, /port 80 nor 443/],
    ['the other port that they leave out', { allowedHosts: ['a.example:80'] }, /port 80 nor 443/],
    ['a host that is no text', { allowedHosts: [7] }, /`allowedHosts`/],
    ['a star for hosts', { allowedHosts: ['*'] }, /`allowedHosts`/],
    ['no plastiq', { plastiq: undefined }, /`plastiq` must be an object/],
    [
      'no partner key',
      { plastiq: { baseUrl: 'https://x.example' } },
      /`plastiq\.apiKey`.*variable/,
    ],
    [
      'a key with a blank before it',
      { plastiq: { apiKey: ' x', baseUrl: 'https://x.example' } },
      /apiKey/,
    ],
    [
      'a key with a line break',
      { plastiq: { apiKey: 'x\n', baseUrl: 'https://x.example' } },
      /apiKey/,
    ],
    ['no Plastiq address', { plastiq: { apiKey: 'x' } }, /`plastiq\.baseUrl` must be an absolute/],
    ['a relative one', { plastiq: { apiKey: 'x', baseUrl: '/api' } }, /absolute/],
    [
      'an address in a list',
      { plastiq: { apiKey: 'x', baseUrl: ['https://x.example'] } },
      /absolute/,
    ],
    [
      'a scheme that ends like one',
      { plastiq: { apiKey: 'x', baseUrl: 'xhttps://x.example' } },
      /absolute/,
    ],
    ['another scheme', { plastiq: { apiKey: 'x', baseUrl: 'ftp://x.example' } }, /absolute/],
    [
      'credentials in it',
      { plastiq: { apiKey: 'x', baseUrl: 'https://u:p@x.example' } },
      /without/,
    ],
    ['a query in it', { plastiq: { apiKey: 'x', baseUrl: 'https://x.example?k=1' } }, /without/],
    ['http to the world', { plastiq: { apiKey: 'x', baseUrl: 'http://x.example' } }, /Use https/],
    [
      'http to a loopback-like name',
      { plastiq: { apiKey: 'x', baseUrl: 'http://127.0.0.1.x.example' } },
      /Use https/,
    ],
    [
      'http to a name that has a private one within',
      { plastiq: { apiKey: 'x', baseUrl: 'http://x.test.example' } },
      /Use https/,
    ],
    ['no vonage', { vonage: undefined }, /`vonage` must be an object/],
    ['no account key', { vonage: { apiSecret: 'x' } }, /`vonage\.apiKey`/],
    ['a colon in it', { vonage: { apiKey: 'a:b', apiSecret: 'x' } }, /colons/],
    [
      'no account secret',
      { vonage: { apiKey: 'a', apiSecret: '' } },
      /`vonage\.apiSecret`.*variable/,
    ],
    [
      'an account secret with the line break of its file',
      { vonage: { apiKey: 'a', apiSecret: 'x\n', secretId: 'unknown' } },
      /`vonage\.apiSecret`.*without line breaks/,
    ],
    [
      'an account secret with a line break in front',
      { vonage: { apiKey: 'a', apiSecret: '\nx', secretId: 'unknown' } },
      /`vonage\.apiSecret`.*without line breaks/,
    ],
    [
      'an account secret that is no text',
      { vonage: { apiKey: 'a', apiSecret: 7, secretId: 'unknown' } },
      /`vonage\.apiSecret`.*variable/,
    ],
    [
      'a secret id that is no text',
      { vonage: { apiKey: 'a', apiSecret: 'x', secretId: 7 } },
      /secretId/,
    ],
    [
      'a forgotten secret id',
      { vonage: { apiKey: 'a', apiSecret: 'x' } },
      /`vonage\.secretId` must be the id .* pass "unknown"\.$/,
    ],
    [
      'a secret id with a line break',
      { vonage: { apiKey: 'a', apiSecret: 'x', secretId: 'id\n' } },
      /secretId/,
    ],
    ['an empty secret id', { vonage: { apiKey: 'a', apiSecret: 'x', secretId: '' } }, /secretId/],
    [
      'a Vonage address over http',
      { vonage: { apiKey: 'a', apiSecret: 'x', secretId: 'unknown', baseUrl: 'http://x.example' } },
      /`vonage\.baseUrl` is http/,
    ],
    ['a base path without slash', { basePath: 'api' }, /`basePath`/],
    ['a base path with one at its end', { basePath: '/api/' }, /`basePath`/],
    ['a base path with a pattern', { basePath: '/:tenant' }, /`basePath`/],
    ['a base path that no address has', { basePath: '/shop/../api' }, /`basePath`/],
    ['a base path of a dot', { basePath: '/.' }, /`basePath`/],
    ['a base path in a list', { basePath: ['/api'] }, /`basePath`/],
    ['a limiter that is none', { rateLimit: {} }, /`rateLimit\.consume` must .* leave it out/],
    ['no time', { timeoutMs: 0 }, /`timeoutMs`/],
    ['endless time', { timeoutMs: Infinity }, /`timeoutMs`/],
    ['more time than a timer holds', { timeoutMs: 2 ** 31 }, /`timeoutMs`/],
    ['time as a text', { timeoutMs: '8s' }, /`timeoutMs`/],
    ['proxies as a text', { trustProxy: '2' }, /`trustProxy`/],
    ['less than no proxy', { trustProxy: -1 }, /`trustProxy`/],
    ['half a proxy', { trustProxy: 0.5 }, /`trustProxy`/],
    ['a proxy by address', { trustProxy: '10.0.0.1' }, /`trustProxy`/],
    ['a fetch that is none', { fetch: 'x' }, /`fetch` must be a function/],
    ['a clientIp that is none', { clientIp: '192.0.2.1' }, /`clientIp` must be a function/],
    ['an onAudit that is none', { onAudit: 'log' }, /`onAudit` must be a function/],
    ['an onEvent that is none', { onEvent: [] }, /`onEvent` must be a function/],
  ])('refuses %s with a sentence that says so', (_what, options, sentence) => {
    const attempt = create({ ...good, ...options })
    expect(attempt).toThrow(expect.objectContaining({ name: 'TypeError' }))
    expect(attempt).toThrow(TypeError)
    expect(attempt).toThrow(sentence)
    expect(attempt).toThrow(/^createCustomerBackend: .+[.?]$/)
    expect(attempt).not.toThrow(/canary/i)
  })

  it.each(['undefined', 'null', 'NaN', 'UNKNOWN', 'Unprotected', 'none'])(
    'refuses "%s" as the id of a secret, as it would protect none',
    (secretId) => {
      const attempt = create({ ...good, vonage: { ...good.vonage, secretId } })
      expect(attempt).toThrow(/`vonage\.secretId` must be the id /)
    },
  )

  it.each([undefined, null, 'x'])('refuses %s in place of options', (options) => {
    expect(create(options)).toThrow(/needs one object of options/)
  })
})

it('takes slashes from the end of an address', async () => {
  const { post, sent } = startBackend({
    plastiq: { apiKey: 'partner-key-1', baseUrl: 'http://upstream.test/api//' },
  })
  await post('/api/client-secrets', mintBody())
  expect(sent.map(({ url }) => url)).toEqual(['http://upstream.test/api/client-secrets'])
})
