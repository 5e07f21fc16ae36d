import { createServer, type Socket } from 'node:net'
import { createCustomerBackend, type BackendEvent } from '../../../src/server/index.ts'
import { seeded } from '../../simulation/random.ts'
import { KEY, mintBody, PAYER, SECRET_ID } from '../support.ts'
import { fuzzedAnswer, play, type FuzzedAnswer } from './answers.ts'
import { faultsOf } from './judge.ts'
import { CANARY } from './requests.ts'
import type { FuzzOptions, FuzzSummary } from './run.ts'

const PARTNER_KEY = 'sandbox-partner-key'
const API_SECRET = 'Sandbox-Secret-1'
const secrets = [PARTNER_KEY, API_SECRET, Buffer.from(`${KEY}:${API_SECRET}`).toString('base64')]
const LIST = `/api/accounts/${KEY}/secrets`

const calls = {
  mint: ['POST', '/api/client-secrets', mintBody()],
  list: ['GET', LIST],
  create: ['POST', LIST, { secret: CANARY }],
  read: ['GET', `${LIST}/${SECRET_ID}`],
  revoke: ['DELETE', `${LIST}/${SECRET_ID}`],
} as const
const names = ['mint', 'list', 'create', 'read', 'revoke'] as const

/**
 * Lets an upstream answer anything, in raw bytes over TCP, and judges what the backend makes of it. The statuses of
 * the summary are kinds of outcomes: which call came to which problem, for which reason.
 */
export async function runUpstreamFuzz(
  { seed, requests, from = 0 }: FuzzOptions,
  onProgress: (summary: FuzzSummary) => void = () => {},
): Promise<FuzzSummary> {
  const summary: FuzzSummary = { seed, requests: 0, statuses: {}, notHttp: 0, faults: [] }
  const crash = (error: unknown) => summary.faults.push(`crash: ${String(error)}`)
  process.on('unhandledRejection', crash)
  process.on('uncaughtException', crash)
  let answer: FuzzedAnswer | undefined
  const sockets = new Set<Socket>()
  const upstream = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    socket.once('data', () => answer && play(socket, answer))
  })
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve))
  const address = upstream.address()
  const baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  let events: BackendEvent[] = []
  const backend = createCustomerBackend({
    plastiq: { apiKey: PARTNER_KEY, baseUrl: `${baseUrl}/api` },
    vonage: { apiKey: KEY, apiSecret: API_SECRET, secretId: 'another', baseUrl },
    authorize: () => ({ payerId: PAYER, apiKeys: [KEY] }),
    allowedOrigins: [],
    timeoutMs: 100,
    onEvent: (event) => void events.push(event),
  })
  try {
    for (let index = from; index < from + requests; index++) {
      const random = seeded(seed + Math.imul(index + 1, 0x9e3779b1))
      const name = names[Math.floor(random.next() * names.length)] ?? 'list'
      const isCreate = name === 'create'
      answer = fuzzedAnswer(name, random, isCreate ? [...secrets, CANARY] : secrets)
      events = []
      const [method, path, body] = calls[name]
      const response = await backend.fetch(
        new Request(`http://shop.test${path}`, {
          method,
          headers: { 'Content-Type': 'application/json' },
          ...(body && { body: JSON.stringify(body) }),
        }),
      )
      const text = await response.text()
      summary.requests += 1
      const last = events.at(-1)
      const outcome = [name, response.status, last?.problem, last?.failure]
        .filter(Boolean)
        .join(' ')
      summary.statuses[outcome] = (summary.statuses[outcome] ?? 0) + 1
      const headers = Object.fromEntries(response.headers)
      const request = {
        method,
        path,
        headers: { 'X-Fuzz-Caller': 'known' },
        fault: 'echo' as const,
      }
      const faults = [
        ...faultsOf(request, { status: response.status, headers, body: text }, secrets),
        ...leaks(text + JSON.stringify([headers, events]), answer.planted),
        ...strayed(name, response, answer),
      ]
      if (faults.length > 0) {
        const again = `npm run bench:fuzz -- --upstream ${seed} 1 ${index}`
        const shown = answer.bytes.toString('latin1').slice(0, 400)
        summary.faults.push(
          `${faults.join(', ')}\n  again: ${again}\n  answered: ${JSON.stringify(shown)}\n  got: ${response.status} ${text.slice(0, 300)}`,
        )
      }
      if (summary.requests % 1000 === 0) onProgress(summary)
    }
    return summary
  } finally {
    process.off('unhandledRejection', crash)
    process.off('uncaughtException', crash)
    for (const socket of sockets) socket.destroy()
    upstream.close()
  }
}

/** A short one is found by chance, and what is usual was not planted. */
function leaks(record: string, planted: readonly string[]): string[] {
  return planted.filter((text) => text.length > 8 && record.includes(text)).map(() => 'leaks')
}

const expected: Readonly<Record<string, readonly number[]>> = {
  mint: [200, 201],
  list: [200],
  create: [201],
  read: [200],
  revoke: [204],
}
const own = new Set(
  [
    'cache-control',
    'content-type',
    'retry-after',
    'trace-id',
    'vary',
    'x-content-type-options',
  ].concat(['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset']),
)

function strayed(name: string, { ok, headers }: Response, { status }: FuzzedAnswer): string[] {
  const further = [...headers.keys()].filter((header) => !own.has(header))
  const isRight = !ok || expected[name]?.includes(status)
  return [
    ...further.map((header) => `passes on the header ${header}`),
    ...(isRight ? [] : [`takes ${status} for a success`]),
  ]
}
