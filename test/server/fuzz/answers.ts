import type { Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import type { Random } from '../../simulation/random.ts'
import { SECRET_ID } from '../support.ts'

/** One answer of an upstream that may do anything: bytes as they go over the wire, and how. */
export interface FuzzedAnswer {
  status: number
  bytes: Buffer
  /** What of it must come back nowhere. */
  planted: readonly string[]
  /** After how many bytes to hang up; never unless given. */
  cut?: number
  /** Never says the rest, and keeps the connection. */
  isSilent?: boolean
  delayMs: number
}

type Pick = <Item>(items: readonly Item[]) => Item

const hex = (text: string) => Buffer.from(text).toString('hex')
const base64 = (text: string) => Buffer.from(text).toString('base64')
const disguises: ReadonlyArray<(secret: string) => string> = [
  (secret) => secret,
  (secret) => secret.toLowerCase(),
  (secret) => secret.toUpperCase(),
  (secret) => [...secret].toReversed().join(''),
  (secret) => secret.replaceAll('-', '_'),
  base64,
  (secret) => base64(`a${secret}`),
  (secret) => base64(`ab${secret}`),
  (secret) => Buffer.from(secret).toString('base64url'),
  hex,
  (secret) => hex(secret).toUpperCase(),
  (secret) => hex(secret).replaceAll(/(..)/g, '%$1'),
  (secret) => encodeURIComponent(secret).replaceAll('e', '%65'),
  (secret) => hex(secret).replaceAll(/(..)/g, '\\u00$1'),
  (secret) => hex(secret).replaceAll(/(..)/g, '&#x$1;'),
  (secret) => `x${secret}y`,
]

const oddTexts = [
  '',
  ' ',
  '\ud800',
  'a\udfff',
  '\u0000',
  '\u202e',
  '<script>',
  '../..',
  '..;',
  'a/b',
  '__proto__',
  'é',
  '🂡',
  'a\r\nX-Evil: 1',
  'x'.repeat(65),
  'x'.repeat(5_000),
  '2026-01-01T00:00:00Z',
  '2026-13-45T99:99:99Z',
  SECRET_ID,
  'constructor',
  'null',
  '%00',
]
const oddValues = [null, 0, -1, 1e308, true, [], {}, [[]], ['a'], { id: {} }]

const success: Readonly<Record<string, number>> = {
  mint: 200,
  list: 200,
  create: 201,
  read: 200,
  revoke: 204,
}
const statuses = [200, 200, 201, 202, 203, 204, 205, 206, 207, 226, 300, 301, 302, 303, 304, 307]
  .concat([
    308, 400, 400, 401, 402, 403, 403, 404, 404, 405, 406, 408, 409, 410, 413, 415, 418, 421,
  ])
  .concat([
    422, 425, 429, 429, 431, 451, 499, 500, 501, 502, 503, 504, 511, 520, 530, 599, 600, 999,
  ])
const types = [
  'text/html',
  'text/plain',
  'application/problem+json',
  'application/json; charset=utf-16',
  'application/json;',
  'APPLICATION/JSON',
  'application/jsonp',
  'application/x-json',
  'application/hal+json',
  'multipart/form-data; boundary=x',
  '',
  'json',
  '\u00ff',
]
const extraHeaders = [
  'Set-Cookie: a=b',
  'Location: https://evil.example/',
  'Location: //x',
  'Refresh: 0; url=https://evil.example',
  'Access-Control-Allow-Origin: *',
  'Trace-Id: <b>',
  'Retry-After: 1e9',
  'Retry-After: -5',
  'Retry-After: Wed, 21 Oct 2026 07:28:00 GMT',
  'Retry-After: 99999999999999999999',
  'X-RateLimit-Reset: soon',
  'X-RateLimit-Limit: 1e5',
  'X-RateLimit-Remaining: 12.5',
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 1, 2',
  'Transfer-Encoding: gzip',
  'Connection: close',
  'Upgrade: websocket',
  'Content-Encoding: zstd',
  'Content-Encoding: gzip',
  'Content-Type: text/html',
  'Cache-Control: public, max-age=9999',
  ' folded: line',
  'No-Colon',
  ': empty',
  'X-Nul: a\u0000b',
  `X-Long: ${'x'.repeat(20_000)}`,
  'X-Bytes: \u00ff\u00fe',
]
const fragments = [
  'validation',
  'add-excess-secret',
  'maximum-secrets-allowed',
  'invalid-id',
].concat(['invalid-api-key', 'delete-last-secret', 'unauthorized', 'nothing', '__proto__', ''])
const codes = ['VALIDATION_ERROR', 'FORBIDDEN_ERROR', 'X', '', '\ud800']

/** 50 MB of blanks once unpacked. Made once, as that takes a while. */
const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20), { level: 9 })

/** The answer of a place in a run to one kind of call. */
export function fuzzedAnswer(
  call: string,
  random: Random,
  secrets: readonly string[],
): FuzzedAnswer {
  // lists here are never empty, and `undefined` is an item of some
  const pick: Pick = <Item>(items: readonly Item[]) =>
    items[Math.floor(random.next() * items.length)] as Item
  const planted: string[] = []
  const plant = (): string => {
    const text = pick(disguises)(pick(secrets))
    planted.push(text)
    return text
  }
  const text = (usual: string) =>
    random.chance(0.75) ? usual : random.chance(0.5) ? plant() : pick(oddTexts)
  const value = (usual: string): unknown => (random.chance(0.1) ? pick(oddValues) : text(usual))
  const secret = () => ({
    id: value(SECRET_ID),
    created_at: value('2026-01-01T00:00:00Z'),
    in_use: pick([true, null, 'yes', undefined]),
    secret: plant(),
  })
  const one = secret()
  const body: unknown = random.chance(0.05)
    ? pick([...oddValues, 'text'])
    : {
        ...(random.chance(0.8) && one),
        clientSecret: value('cs_1'),
        _embedded: random.chance(0.9)
          ? { secrets: Array.from({ length: pick([0, 1, 2, 2, 3, 300]) }, secret) }
          : pick([null, [], {}, { secrets: null }, { secrets: {} }]),
        type: text(
          `https://developer.nexmo.com/api-errors/${pick(['account', plant()])}#${pick(fragments)}`,
        ),
        title: plant(),
        detail: plant(),
        instance: value('0123456789abcdef0123456789abcdef'),
        traceId: value('6f1f7e0c-3c1b-4d51-9f0a-2d7c4b8e5a90'),
        code: pick(codes),
        invalid_parameters: pick([undefined, null, [{ name: 'secret' }], [{ name: plant() }], 7]),
      }
  const status = random.chance(0.6) ? (success[call] ?? 200) : pick(statuses)
  let content: Buffer = Buffer.from(JSON.stringify(body))
  if (random.chance(0.05)) content = content.subarray(0, Math.floor(random.next() * content.length))
  if (random.chance(0.03)) content = Buffer.alloc(pick([0, 70_000, 300_000]), 0x5b)
  if (random.chance(0.03)) content[Math.floor(random.next() * content.length)] = 0xff
  const headers = [`Content-Type: ${random.chance(0.8) ? 'application/json' : pick(types)}`]
  const coding = random.chance(0.15) ? pick(['gzip', 'br', 'deflate', 'bomb', 'lie']) : ''
  if (coding === 'gzip') content = gzipSync(content)
  if (coding === 'br') content = brotliCompressSync(content)
  if (coding === 'deflate') content = deflateSync(content)
  if (coding === 'bomb') content = bomb
  if (coding)
    headers.push(`Content-Encoding: ${coding === 'bomb' || coding === 'lie' ? 'gzip' : coding}`)
  const isChunked = random.chance(0.2)
  const error = random.chance(0.06) ? pick([-5, 7, 1000]) : 0
  if (isChunked) headers.push('Transfer-Encoding: chunked')
  else if (!random.chance(0.05))
    headers.push(`Content-Length: ${Math.max(0, content.length + error)}`)
  while (random.chance(0.12)) headers.push(pick(extraHeaders))
  const size = content.length.toString(16)
  const framed = isChunked
    ? Buffer.concat([Buffer.from(`${size}\r\n`), content, Buffer.from('\r\n0\r\n\r\n')])
    : content
  const first = random.chance(0.97)
    ? `HTTP/1.1 ${status} ${pick(['OK', '', 'x'.repeat(300)])}`
    : pick(['HTTP/1.0 200', 'HTTP/9.9 200 OK', 'garbage', '', 'HTTP/1.1 200OK', 'HTTP/1.1 -1 x'])
  const early = random.chance(0.02)
    ? pick(['HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 103 Early\r\nLink: x\r\n\r\n'])
    : ''
  const head = Buffer.from(`${early}${first}\r\n${headers.join('\r\n')}\r\n\r\n`, 'latin1')
  const hasBody = status !== 204 && status !== 304
  const bytes = Buffer.concat([head, hasBody || random.chance(0.2) ? framed : Buffer.alloc(0)])
  return {
    status: Number(/ (\d{3})/.exec(first)?.[1] ?? 0),
    bytes,
    planted,
    ...(random.chance(0.06) && { cut: Math.floor(random.next() * bytes.length) }),
    ...(random.chance(0.004) && { isSilent: true }),
    delayMs: random.chance(0.02) ? pick([1, 5]) : 0,
  }
}

/** Writes the answer as it is. What its length leaves unclear ends with the connection. */
export function play(socket: Socket, { bytes, cut, isSilent, delayMs }: FuzzedAnswer): void {
  const write = () => {
    if (socket.destroyed) return
    if (isSilent) socket.write(bytes.subarray(0, bytes.length / 2))
    else if (cut === undefined) socket.end(bytes)
    else socket.write(bytes.subarray(0, cut), () => socket.destroy())
  }
  if (delayMs) setTimeout(write, delayMs)
  else write()
}
