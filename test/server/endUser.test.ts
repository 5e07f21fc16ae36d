import { describe, expect, it } from 'vitest'
import { KEY, mintBody, refusalOf, startBackend } from './support.ts'

/** What Plastiq hears of the end user when a page sends `headers`. */
async function heard(
  headers: Record<string, string>,
  options: Parameters<typeof startBackend>[0] = {},
) {
  const { post, sent } = startBackend(options)
  expect((await post('/api/client-secrets', mintBody(), headers)).status).toBe(200)
  const request = sent[0]
  return (name: string) => request?.headers.get(name) ?? undefined
}

describe('User-Agent and End-User-Device-Id', () => {
  it("are the end user's own", async () => {
    const header = await heard({
      'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64)',
      'End-User-Device-Id': 'dev-1:abc_DEF=',
    })
    expect(header('User-Agent')).toBe('Mozilla/5.0 (X11; Linux x86_64)')
    expect(header('End-User-Device-Id')).toBe('dev-1:abc_DEF=')
  })

  it('are left out where the request has none', async () => {
    const header = await heard({})
    // empty, as `fetch` would put its own in its place
    expect(header('User-Agent')).toBe('')
    expect(header('End-User-Device-Id')).toBeUndefined()
  })

  it.each(['two words', 'a, b', 'é', 'x'.repeat(129)])(
    'leave out a device id like "%s"',
    async (id) => {
      const header = await heard({ 'End-User-Device-Id': id })
      expect(header('End-User-Device-Id')).toBeUndefined()
    },
  )

  it('bound a very long user agent', async () => {
    const header = await heard({ 'User-Agent': 'x'.repeat(4000) })
    expect(header('User-Agent')).toHaveLength(512)
  })

  it("never carry the page's own credentials or other headers along", async () => {
    const header = await heard({
      Cookie: 'session=1',
      Authorization: 'Bearer page',
      'API-Key': 'page',
      'X-Other': '1',
      'Idempotency-Key': '1',
    })
    expect(header('Authorization')).toBe('Bearer sandbox-partner-key')
    for (const name of ['Cookie', 'API-Key', 'X-Other', 'Idempotency-Key']) {
      expect(header(name)).toBeUndefined()
    }
  })

  it('are not for Vonage', async () => {
    const { call, sent } = startBackend({ clientIp: () => '192.0.2.9' })
    await call(`/api/accounts/${KEY}/secrets`, {
      headers: { 'User-Agent': 'Mozilla/5.0', 'End-User-Device-Id': 'dev-1', Cookie: 'session=1' },
    })
    expect([...(sent[0]?.headers.keys() ?? [])].toSorted()).toEqual(['accept', 'authorization'])
  })
})

describe('End-User-Ip', () => {
  const spoofed = { 'X-Forwarded-For': '6.6.6.6, 192.0.2.1, 198.51.100.7' }

  it.each([[{}], [{ trustProxy: false }], [{ trustProxy: 0 }]])(
    'is not read from X-Forwarded-For with %j',
    async (options) => {
      expect((await heard(spoofed, options))('End-User-Ip')).toBeUndefined()
    },
  )

  it("ignores a page's own End-User-Ip and other forwarding headers", async () => {
    const headers = {
      'End-User-Ip': '6.6.6.6',
      'X-Real-Ip': '6.6.6.6',
      Forwarded: 'for=6.6.6.6',
      'CF-Connecting-IP': '6.6.6.6',
    }
    expect((await heard(headers, { trustProxy: true }))('End-User-Ip')).toBeUndefined()
    expect((await heard(headers))('End-User-Ip')).toBeUndefined()
  })

  it.each([
    [true, '198.51.100.7'],
    [1, '198.51.100.7'],
    [2, '192.0.2.1'],
    [4, undefined],
  ])('with trustProxy %s is %s', async (trustProxy, ip) => {
    expect((await heard(spoofed, { trustProxy }))('End-User-Ip')).toBe(ip)
  })

  it('is left out where the trusted entry is no address', async () => {
    const headers = { 'X-Forwarded-For': '192.0.2.1, unknown' }
    expect((await heard(headers, { trustProxy: true }))('End-User-Ip')).toBeUndefined()
  })

  it('does not fall back to the connection, which is a proxy then', async () => {
    const options = { trustProxy: true, clientIp: () => '10.0.0.1' }
    expect((await heard({}, options))('End-User-Ip')).toBeUndefined()
  })

  it.each([
    ['an address', () => '::ffff:192.0.2.9', '192.0.2.9'],
    ['a promise of one', async () => '2001:db8::9', '2001:db8::9'],
    ['undefined', () => undefined, undefined],
    ['null', () => null, undefined],
    ['nonsense', () => 'localhost', undefined],
  ])('is what clientIp answers: %s', async (_what, clientIp, ip) => {
    expect((await heard(spoofed, { clientIp }))('End-User-Ip')).toBe(ip)
  })

  it('gets the very request that the handler got', async () => {
    const addresses = new WeakMap<Request, string>()
    const { backend, sent } = startBackend({ clientIp: (request) => addresses.get(request) })
    const request = new Request('http://shop.test/api/client-secrets', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(mintBody()),
    })
    addresses.set(request, '192.0.2.33')
    await backend.fetch(request)
    expect(sent[0]?.headers.get('End-User-Ip')).toBe('192.0.2.33')
  })

  it('whose clientIp throws ends the request, as a missing header would go unseen', async () => {
    const { post, sent, events } = startBackend({
      clientIp: () => {
        throw new Error('no socket')
      },
    })
    expect(await refusalOf(await post('/api/client-secrets', mintBody()))).toBe(
      '500 internal-error',
    )
    expect(events[0]?.reason).toBe('client-ip-failed')
    expect(sent).toEqual([])
  })
})
