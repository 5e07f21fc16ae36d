import type { OutgoingHttpHeaders } from 'node:http'
import { seeded, type Random } from '../../simulation/random.ts'
import {
  FULL_KEY,
  KEY,
  OTHER_PAYER,
  PAYER,
  SECRET_ID,
  SUBKEY,
  SUBKEY_SECRET_ID,
} from '../support.ts'

/** One request as it goes over the wire, and what goes wrong behind the backend meanwhile. */
export interface FuzzRequest {
  method: string
  path: string
  headers: OutgoingHttpHeaders
  body?: Buffer
  fault?: UpstreamFault
}

/** What the upstream does with the calls of one request, instead of answering them. */
export type UpstreamFault =
  | 'html'
  | 'huge'
  | 'truncated'
  | 'empty'
  | 'error'
  | 'dropped'
  | 'redirect'
  | 'echo'

/** A value that must come back nowhere. */
export const CANARY = 'Fuzz-Canary-Value-1'

/** The request of a place in a run: the same for the same seed, whatever came before it. */
export function fuzzRequest(seed: number, index: number): FuzzRequest {
  const random = seeded(seed + Math.imul(index + 1, 0x9e3779b1))
  const pick = picker(random)
  const base = pick(valid)(pick)
  const request: FuzzRequest = {
    method: base.method,
    path: base.path,
    headers: { 'X-Fuzz-Caller': 'known', ...(base.body && { 'Content-Type': 'application/json' }) },
    ...(base.body && { body: Buffer.from(JSON.stringify(base.body)) }),
  }
  // a third as a page sends it, so that the deeper rooms are reached too
  const times = pick([0, 0, 1, 1, 2, 4])
  for (let done = 0; done < times; done++) pick(mutations)(request, pick, random)
  if (random.chance(0.08)) request.fault = pick(faults)
  return request
}

type Pick = <Item>(items: readonly Item[]) => Item
type Mutation = (request: FuzzRequest, pick: Pick, random: Random) => void

function picker(random: Random): Pick {
  return (items) => {
    const item = items[Math.floor(random.next() * items.length)]
    if (item === undefined) throw new Error('The fuzz run picked from an empty list.')
    return item
  }
}

const faults: readonly UpstreamFault[] = [
  'html',
  'huge',
  'truncated',
  'empty',
  'error',
  'dropped',
  'redirect',
  'echo',
]
const keys = [KEY, SUBKEY, FULL_KEY, 'foreign1']
const ids = [SECRET_ID, SUBKEY_SECRET_ID, '7c0d4e8a-1b35-4f69-8d27-3e5f9a1c6b84', 'nobody']

const valid: readonly ((pick: Pick) => { method: string; path: string; body?: object })[] = [
  (pick) => ({
    method: 'POST',
    path: '/api/client-secrets',
    body: { payer: { id: pick([PAYER, PAYER, OTHER_PAYER]) }, type: 'CARD' },
  }),
  (pick) => ({ method: 'GET', path: `/api/accounts/${pick(keys)}/secrets` }),
  (pick) => ({
    method: 'POST',
    path: `/api/accounts/${pick(keys)}/secrets`,
    body: { secret: pick([CANARY, 'short', 'Another-Value-2']) },
  }),
  (pick) => ({ method: 'GET', path: `/api/accounts/${pick(keys)}/secrets/${pick(ids)}` }),
  (pick) => ({ method: 'DELETE', path: `/api/accounts/${pick(keys)}/secrets/${pick(ids)}` }),
]

/** What tries to be more than one segment, another segment, or none. */
const segments = [
  '..',
  '.',
  '%2e%2e',
  '%2E%2e%2f',
  '..%2f..%2fadmin',
  '%2f',
  '%5c',
  '\\',
  'abcd1234%2f..%2fefgh5678',
  'abcd1234/../efgh5678',
  'ABCD1234',
  'abcd1234%00',
  '%00',
  '%',
  '%zz',
  '%c0%ae',
  '%ff',
  '%u002e',
  ';a=b',
  '*',
  ':api_key',
  '__proto__',
  'constructor',
  'toString',
  'abcd1234?x=',
  '#',
  '%23',
  '%3f',
  '%0d%0aX-A:1',
  'a'.repeat(65),
  'a'.repeat(4000),
  'ａｂｃｄ',
  '%e2%80%ae',
  '🂡',
  '%F0%9F%82%A1',
  '\u00e9',
  '{}',
  '[]',
  '"',
  "'",
  '<b>',
  '//',
]
const headers: readonly OutgoingHttpHeaders[] = [
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { Origin: 'https://shop.example' },
  { Origin: '' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-origin' },
  { 'Content-Type': 'text/plain' },
  { 'Content-Type': 'application/x-www-form-urlencoded' },
  { 'Content-Type': 'multipart/form-data; boundary=x' },
  { 'Content-Type': 'application/json; charset=utf-16' },
  { 'Content-Type': 'APPLICATION/JSON ; a=b' },
  { 'Content-Type': '' },
  { 'Content-Type': undefined },
  { 'Trace-Id': 'not-a-uuid' },
  { 'Trace-Id': '2f0e6a1c-9d4b-4f7a-8a35-0c1d2e3f4a5b' },
  { 'Trace-Id': 'x'.repeat(4000) },
  { 'X-HTTP-Method-Override': 'DELETE' },
  { 'X-Forwarded-For': '1.2.3.4, ::1, <script>' },
  { 'X-Forwarded-Host': 'shop.example' },
  { Host: 'evil.example' },
  { Host: '' },
  { Host: 'a b' },
  { Host: '[::1' },
  { 'X-Fuzz-Caller': 'stranger' },
  { 'X-Fuzz-Caller': 'nobody' },
  { Authorization: 'Bearer sandbox-partner-key-x' },
  { 'End-User-Device-Id': 'x'.repeat(200) },
  { 'User-Agent': '\u00ff\u00fe' },
  { 'User-Agent': '' },
  { 'Access-Control-Request-Method': 'DELETE' },
  { 'Access-Control-Request-Headers': 'x-a,x-b' },
  { Expect: '100-continue' },
  { 'Content-Encoding': 'gzip' },
  { Accept: 'text/html' },
  { Range: 'bytes=0-1' },
  { 'If-None-Match': '*' },
  { Cookie: '__proto__=1; a="' },
]
const bodies: readonly (string | Buffer)[] = [
  '',
  '{',
  '}',
  'null',
  '[]',
  '0',
  '"a"',
  'true',
  '\ufeff{}',
  '{}',
  '{"payer":null}',
  '{"payer":{"id":1}}',
  '{"payer":[{"id":"a"}]}',
  '{"__proto__":{"payer":{"id":"a"},"secret":"x"}}',
  '{"constructor":{"prototype":{"polluted":1}},"secret":"Aa345678"}',
  '{"payer":{"__proto__":{"id":"8f51c396-6e29-49a6-ba5a-1a31d5420158"}}}',
  `{"payer":{"id":"${PAYER}","id":"${OTHER_PAYER}"}}`,
  `{"payer":{"id":"${PAYER.toUpperCase()}"}}`,
  '{"secret":{"a":1}}',
  '{"secret":["a"]}',
  '{"secret":""}',
  '{"secret":"\\u0000\\ud800"}',
  `{"secret":"${'Aa1'.repeat(1300)}"}`,
  `{"secret":"${'Aa1'.repeat(7000)}"}`,
  '['.repeat(3000),
  `${'{"a":'.repeat(600)}1${'}'.repeat(600)}`,
  'a=b&c=d',
  Buffer.from([0xff, 0xfe, 0x7b, 0x7d]),
  Buffer.from('{"secret":"\xe9"}', 'latin1'),
  '{"secret":1e999}',
  'NaN',
  '{}{}',
]
const methods = [
  'GET',
  'POST',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'PUT',
  'PATCH',
  'PROPFIND',
  'PURGE',
  'MOVE',
  'SEARCH',
  'REPORT',
]

const mutations: readonly Mutation[] = [
  (request, pick) => {
    request.method = pick(methods)
  },
  (request, pick) => {
    const parts = request.path.split('/')
    if (parts.length > 1) parts[pick(parts.map((_, index) => index).slice(1))] = pick(segments)
    request.path = sendable(parts.join('/'))
  },
  (request, pick) => {
    request.path = sendable(
      request.path + pick(['/', '//', '/x', '?a=b', '?%', '#a', '%2f', '/..', '/.', ';']),
    )
  },
  (request, pick) => {
    request.path = pick([
      '/',
      '/api',
      '/api/',
      '//api/client-secrets',
      '/API/client-secrets',
      '/api/../api/client-secrets',
      '/accounts/abcd1234/secrets',
      '*',
      'http://evil.example/api/client-secrets',
      '/%61pi/client-secrets',
    ])
  },
  (request, pick) => Object.assign(request.headers, pick(headers)),
  (request, pick) => Object.assign(request.headers, pick(headers)),
  (request, pick) => {
    request.body = Buffer.from(pick(bodies))
  },
  // a strange body where a body is read
  (request, pick) => {
    request.method = 'POST'
    request.headers['Content-Type'] = 'application/json'
    request.body = Buffer.from(pick(bodies))
  },
  // one byte of the body is another
  (request, _pick, random) => {
    const { body } = request
    if (!body?.length) return
    body[Math.floor(random.next() * body.length)] = Math.floor(random.next() * 256)
  },
  (request, _pick, random) => {
    const { body } = request
    if (body) request.body = body.subarray(0, Math.floor(random.next() * body.length))
  },
]

/** Node refuses to send what is no Latin letter in a path; other clients send its bytes. */
function sendable(path: string): string {
  return Buffer.from(path, 'utf8')
    .toString('latin1')
    .replaceAll(/[\0-\x20]/g, '%20')
}
