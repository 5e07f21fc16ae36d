import { describe, expect, it } from 'vitest'
import { FULL_KEY, KEY, refusalOf, startBackend } from './support.ts'

const LIST = `/api/accounts/${KEY}/secrets`
const GOOD = '{"_embedded":{"secrets":[]}}'

const answering =
  (body: BodyInit | null, contentType = 'application/json', status = 200) =>
  async () =>
    new Response(body, { status, headers: { 'Content-Type': contentType } })

const breakingOff = () =>
  new ReadableStream<Uint8Array>({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('{"_embedded"'))
      stream.error(new Error('gone'))
    },
  })

describe('an answer that is not used', () => {
  it.each<[string, typeof fetch, string]>([
    ['a page', answering(GOOD, 'text/html'), 'type'],
    ['a script that is called like JSON', answering(GOOD, 'application/jsonp'), 'type'],
    ['several documents', answering(GOOD, 'application/json-seq'), 'type'],
    ['text that looks like JSON', answering(GOOD, 'text/json'), 'type'],
    ['JSON within another type', answering(GOOD, 'text/plain; application/json'), 'type'],
    ['a problem as a success', answering(GOOD, 'application/problem+json'), 'type'],
    ['65,537 bytes', answering(GOOD.padEnd(65_537)), 'size'],
    ['half of a document', answering(GOOD.slice(0, -1)), 'json'],
    ['what is no UTF-8', answering(new Uint8Array([0x22, 0xff, 0x22])), 'json'],
    ['a list', answering('[]'), 'shape'],
    ['a text', answering('"text"'), 'shape'],
    ['nothing', answering('null'), 'shape'],
    ['what breaks off', answering(breakingOff()), 'truncated'],
    ['a failure that breaks off', answering(breakingOff(), undefined, 500), 'status'],
    ['a failure that is a page', answering('<p>', 'text/html', 503), 'status'],
    ['the first kind of redirect', answering(null, undefined, 300), 'redirect'],
    ['a redirect', answering(null, undefined, 302), 'redirect'],
    ['the last kind of redirect', answering(null, undefined, 399), 'redirect'],
    ['a redirect that the runtime hides', async () => Response.error(), 'redirect'],
    ['a refusal without a reason', answering('{}', undefined, 400), 'status'],
    ['refused credentials', answering('{}', undefined, 401), 'status'],
    ['a limit of the upstream', answering('{}', undefined, 429), 'status'],
    ['another success', answering(GOOD, undefined, 203), 'status'],
  ])('%s', async (_what, fetch, failure) => {
    const world = startBackend({ fetch })
    expect(await refusalOf(await world.call(LIST))).toMatch(/^(?:502 upstream-|429 )/)
    expect(world.events.at(-1)?.failure).toBe(failure)
  })

  it.each([
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json ;charset=utf-8',
    'application/hal+json',
    'application/vnd.shop.v1+json; q=1',
    'application/json; profile="application/problem+json"',
  ])('is not one of the type %s', async (contentType) => {
    const { call } = startBackend({ fetch: answering(GOOD, contentType) })
    expect((await call(LIST)).status).toBe(200)
  })

  it('is not one in pieces, not even where a character is cut in two', async () => {
    const bytes = new TextEncoder().encode('{"note":"é","_embedded":{"secrets":[]}}')
    const pieces = new ReadableStream<Uint8Array>({
      start(stream) {
        for (const from of [0, 10, 20, 30]) stream.enqueue(bytes.slice(from, from + 10))
        stream.close()
      },
    })
    const { call } = startBackend({ fetch: answering(pieces) })
    expect((await call(LIST)).status).toBe(200)
  })

  it.each([
    ['a page', 'text/html', 200],
    ['too long', 'application/json', 200],
    ['too long', 'application/json', 500],
  ])('is not read on: one that is %s (%s, %i)', async (_what, contentType, status) => {
    let isCancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => stream.enqueue(new Uint8Array(40_000)),
      cancel() {
        isCancelled = true
      },
    })
    const { call } = startBackend({ fetch: answering(endless, contentType, status) })
    await call(LIST)
    expect(isCancelled).toBe(true)
  })

  it('to a revocation is known by its status, without waiting for a body', async () => {
    const { call, events } = startBackend({
      fetch: answering(new ReadableStream()),
      timeoutMs: 60_000,
    })
    const path = `/api/accounts/${FULL_KEY}/secrets/x`
    expect(await refusalOf(await call(path, { method: 'DELETE' }))).toBe('502 upstream-invalid')
    expect(events.at(-1)?.failure).toBe('status')
  })

  it('is not one of 65,536 bytes', async () => {
    const { call } = startBackend({ fetch: answering(GOOD.padEnd(65_536)) })
    expect((await call(LIST)).status).toBe(200)
  })
})

/** An error as runtimes throw it: a `TypeError` around what happened. */
const failed = (cause: unknown) => new TypeError('fetch failed', { cause })
const withCode = (code: string, message = '') => Object.assign(new Error(message), { code })
const deep = (levels: number): unknown =>
  levels === 0 ? withCode('ECONNREFUSED') : { cause: deep(levels - 1) }

describe('a call without an answer', () => {
  it.each<[string, unknown, string]>([
    ['nobody listens', failed(withCode('ECONNREFUSED')), 'refused'],
    ['in the words of a runtime without codes', new TypeError('Connection refused'), 'refused'],
    ['in the code of Bun', withCode('ConnectionRefused'), 'refused'],
    ['too long in the code of Bun', withCode('TimedOut'), 'timeout'],
    ['reset in the code of Bun', withCode('ConnectionReset'), 'reset'],
    ['a code that only ends like one of a parser', withCode('X_HPE_INVALID'), 'unknown'],
    ['the name is unknown', failed(withCode('ENOTFOUND')), 'dns'],
    ['the name cannot be looked up now', failed(withCode('EAI_AGAIN')), 'dns'],
    ['DNS in words', new TypeError('dns error: no record found'), 'dns'],
    ['the connection takes too long', failed(withCode('UND_ERR_CONNECT_TIMEOUT')), 'timeout'],
    ['too long in words', new Error('request timed out'), 'timeout'],
    ['the connection is reset', failed(withCode('ECONNRESET')), 'reset'],
    ['the socket closes', failed(withCode('UND_ERR_SOCKET', 'other side closed')), 'reset'],
    ['reset in words', new Error('socket hang up'), 'reset'],
    ['there is no route', failed(withCode('EHOSTUNREACH')), 'unreachable'],
    ['the answer is no HTTP', failed(withCode('HPE_INVALID_CONSTANT')), 'protocol'],
    ['its headers are too long', failed(withCode('UND_ERR_HEADERS_OVERFLOW')), 'protocol'],
    ['the certificate is old', failed(withCode('CERT_HAS_EXPIRED')), 'tls'],
    ['the certificate is its own', failed(withCode('DEPTH_ZERO_SELF_SIGNED_CERT')), 'tls'],
    ['the handshake fails', failed(withCode('EPROTO')), 'tls'],
    ['there is no reason', new Error('no'), 'unknown'],
    ['a text is thrown', 'ECONNREFUSED', 'unknown'],
    ['nothing is thrown', undefined, 'unknown'],
    // a code says more than the words beside it, wherever it stands
    ['code and words differ', failed(withCode('ENOTFOUND', 'connection refused')), 'dns'],
    ['words outside, code within', new Error('tls', { cause: withCode('ECONNRESET') }), 'reset'],
    // several addresses of one name were tried
    ['one of several', failed(new AggregateError([withCode('ECONNREFUSED')])), 'refused'],
    ['several in a text', failed({ errors: 'ECONNREFUSED' }), 'unknown'],
    ['the sixth of several', failed({ errors: [1, 2, 3, 4, 5, withCode('EPROTO')] }), 'unknown'],
    ['five levels within', deep(5), 'refused'],
    ['six levels within', deep(6), 'unknown'],
    // an address can hold any word
    ['an address of such a name', new Error('GET https://tls.example/dns failed'), 'unknown'],
    ['an address with such a scheme', new Error('GET tlsx://a.example failed'), 'unknown'],
    ['a word beside an address', new Error('https://a.example failed: certificate'), 'tls'],
  ])('%s', async (_what, thrown, failure) => {
    const { call, events } = startBackend({ fetch: () => Promise.reject(thrown) })
    await call(LIST)
    expect(events.at(-1)).toMatchObject({ status: 502, problem: 'upstream-unavailable', failure })
  })
})
