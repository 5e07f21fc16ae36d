import ky from 'ky'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import type { CreateClientOptions } from '../../src/client/createClient.ts'
import { CardmintError } from '../../src/client/errors/CardmintError.ts'
import {
  brokenBody,
  hangUp,
  silence,
  startHttpServer,
  type Answer,
  type Scripted,
} from '../support/httpServer.ts'
import { leaksIn } from '../support/leaks.ts'
import {
  allCalls,
  backendCalls,
  call,
  canaries,
  clientOf,
  failureOf,
  paymentMethod,
} from './support.ts'

/** What of all that was sent can be found in an error, whatever one does to see what is in it. */
function foundIn(error: CardmintError): string[] {
  const shown = [
    JSON.stringify(error),
    JSON.stringify({ ...error }),
    inspect(error, { depth: Infinity, showHidden: true, getters: true }),
    String(error),
    error.message,
    String(error.stack),
  ].join('\n')
  const cause = 'cause' in error ? ['a cause'] : []
  return [
    ...canaries.filter((canary) => shown.includes(canary)),
    ...leaksIn(error, canaries),
    ...cause,
  ]
}

/** A server that repeats all it was told in each place meant for words. */
const echo =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response, { method, path, headers: told, body }) => {
    const words = JSON.stringify({ method, path, told, body })
    const json = {
      type: `https://a.test/${encodeURIComponent(words)}#validation`,
      _embedded: words,
      title: words,
      detail: words,
      invalid_parameters: [{ name: `secret ${body}`, reason: words }],
      code: words,
      message: words,
      errors: [{ details: words }],
      details: [{ details: words }],
    }
    response.writeHead(status, { ...headers, 'X-Echo': encodeURIComponent(words) })
    response.end(JSON.stringify(json))
  }

const failures: Array<[name: string, answer: Answer]> = [
  ['a refusal that repeats it', echo(400)],
  ['a 401 that repeats it', echo(401)],
  ['a 500 that repeats it', echo(500)],
  ['a redirect', echo(307, { Location: '/elsewhere' })],
  ['a connection cut before the answer', hangUp],
  ['a server that never answers', silence],
]
const brokenAnswers: Array<[name: string, answer: Answer]> = [
  ['a success of the wrong shape that repeats it', echo(200)],
  ['a connection cut within the answer', brokenBody],
]
/** A revocation reads no body, so none can be broken. */
const readingCalls = allCalls.filter((each) => each !== call.revoke)

const everyFailure = [
  ...failures.flatMap(([name, answer]) => allCalls.map((each) => ({ name, answer, each }))),
  ...brokenAnswers.flatMap(([name, answer]) =>
    readingCalls.map((each) => ({ name, answer, each })),
  ),
]

test.each(everyFailure)(
  '$each.name: nothing is in the error of $name',
  async ({ answer, each }) => {
    const server = await startHttpServer(answer)
    const headers = { Authorization: 'host-session' }
    const client = clientOf(server, { timeoutMs: 60, headers })
    expect(foundIn(await failureOf(each.make(client)))).toEqual([])
  },
)

/** How a server may write what it repeats. */
const spellings: Array<[string, (text: string) => string]> = [
  ['as it is', (text) => text],
  ['with dashes', (text) => text.replace(/.{4}(?=.)/g, '$&-')],
  ['in a longer one', (text) => `req-${text}-1`],
  ['cut', (text) => text.slice(0, 12)],
]
/** No name and no line of an address looks like an id. */
const idLike = canaries.filter((canary) => !canary.includes(' '))

test.each(
  spellings.flatMap(([how, spell]) =>
    allCalls.map((each) => ({ name: each.name, how, spell, each })),
  ),
)('$name: nothing that was sent comes back as a trace id, $how', async ({ spell, each }) => {
  const headers = { Authorization: 'host-session' }
  for (const canary of idLike) {
    const id = spell(canary)
    const places: Scripted[] = [
      { json: { code: 'INTERNAL', traceId: id } },
      { json: { type: 'about:blank', instance: id } },
      { headers: { 'Trace-Id': id }, json: {} },
    ]
    for (const place of places) {
      const server = await startHttpServer({ status: 500, ...place })
      const { traceId } = await failureOf(each.make(clientOf(server, { headers })))
      const [request] = server.received
      const isSent = JSON.stringify(request).includes(canary)
      expect(isSent && traceId === id).toBe(false)
    }
  }
})

test.each(backendCalls)(
  '$name: nothing is in the error of headers that failed',
  async ({ make }) => {
    const server = await startHttpServer({ json: {} })
    const headers = () => Promise.reject(Object.assign(new Error('host-session'), { canaries }))
    expect(foundIn(await failureOf(make(clientOf(server, { headers }))))).toEqual([])
  },
)

test('nothing is in the error of a call that was given up for a reason', async () => {
  const server = await startHttpServer(silence)
  const signal = AbortSignal.abort(new Error('host-session'))
  expect(foundIn(await failureOf(call.tokenize.make(clientOf(server), signal)))).toEqual([])
})

test('nothing is in the error when a secret is answered twice', async () => {
  const server = await startHttpServer({ json: call.mint.json })
  const client = clientOf(server)
  await call.mint.make(client)
  expect(foundIn(await failureOf(call.mint.make(client)))).toEqual([])
})

test.each(backendCalls)('$name: what a host’s ky throws stays behind', async ({ make }) => {
  const server = await startHttpServer(echo(500))
  const host = ky.create({
    hooks: {
      afterResponse: [
        (request, options) => {
          throw Object.assign(new Error('host-session'), { request, options, canaries })
        },
      ],
    },
  })
  const error = await failureOf(make(clientOf(server, { ky: host })))
  expect(error.code).toBe('network')
  expect(foundIn(error)).toEqual([])
})

const failing: Array<[string, NonNullable<CreateClientOptions['tokenize']>]> = [
  [
    'throws what holds the card',
    (request) => {
      throw Object.assign(new Error(request.card.accountNumber), { request })
    },
  ],
  ['rejects with what holds the card', async (request) => Promise.reject({ config: request })],
]

test.each(failing)('a tokenize of the host’s that %s is told as unknown', async (_, tokenize) => {
  const server = await startHttpServer({ json: {} })
  const error = await failureOf(call.tokenize.make(clientOf(server, { tokenize })))
  expect(error).toMatchObject({ code: 'network', outcome: 'unknown' })
  expect(error.message).toContain('`tokenize`')
  expect(foundIn(error)).toEqual([])
})

test('a CardmintError of the host’s tokenize is passed on as it is', async () => {
  const server = await startHttpServer({ json: {} })
  const refused = new CardmintError('client-secret-refused', { traceId: 'theirs' })
  const client = clientOf(server, { tokenize: () => Promise.reject(refused) })
  expect(await failureOf(call.tokenize.make(client))).toBe(refused)
})

test.each(['4242424242424242', 'pm_4242-4242-4242-4242', '4242 4242 4242 4242'])(
  'an answer whose id is the number that was sent is none: %s',
  async (id) => {
    const json = { ...paymentMethod, id }
    const server = await startHttpServer({ json })
    for (const tokenize of [undefined, async () => json]) {
      const error = await failureOf(call.tokenize.make(clientOf(server, { tokenize })))
      expect(error).toMatchObject({ code: 'invalid-response', outcome: 'unknown' })
      expect(foundIn(error)).toEqual([])
    }
  },
)
