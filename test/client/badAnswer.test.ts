import { expect, test } from 'vitest'
import { startHttpServer, stalledBody, type Answer } from '../support/httpServer.ts'
import { allCalls, backendCalls, call, clientOf, failureOf } from './support.ts'

const answeredCalls = allCalls.filter(({ json }) => json !== undefined)

test.each<[string, Answer]>([
  ['is no JSON', { text: '<html></html>', headers: { 'Content-Type': 'text/html' } }],
  [
    'breaks off',
    { text: '{"clientSecret": "cs_CAN', headers: { 'Content-Type': 'application/json' } },
  ],
  ['is empty', { text: '' }],
  ['is a 204', { status: 204 }],
  ['is null', { text: 'null' }],
  ['is a list', { json: [] }],
  ['is a text', { json: 'cs_CANARY' }],
  ['lacks the secret', { json: { client_secret: 'cs_CANARY' } }],
  ['has an empty secret', { json: { clientSecret: '' } }],
  ['has a secret that is no text', { json: { clientSecret: { value: 'cs_CANARY' } } }],
])(
  'a mint whose answer %s breaks the contract, and is said so without a word of it',
  async (_, answer) => {
    const server = await startHttpServer(answer)
    const error = await failureOf(call.mint.make(clientOf(server)))
    expect(error).toMatchObject({ code: 'invalid-response', outcome: 'unknown' })
    expect(error.message).not.toContain('cs_CAN')
  },
)

test.each(answeredCalls)(
  '$name reports an answer of the wrong shape with its status',
  async ({ make }) => {
    const server = await startHttpServer({
      status: 201,
      json: { id: 7, _embedded: { secrets: 'no' } },
    })
    const error = await failureOf(make(clientOf(server)))
    expect(error).toMatchObject({ code: 'invalid-response', status: 201, outcome: 'unknown' })
  },
)

test.each(answeredCalls)(
  '$name takes an answer with fields that nobody announced',
  async ({ make, json }) => {
    const server = await startHttpServer({
      status: 201,
      json: { ...Object(json), later: { than: 'this' } },
    })
    await expect(make(clientOf(server))).resolves.toBeDefined()
  },
)

test('a list without anything embedded is empty', async () => {
  const server = await startHttpServer({ json: {} }, { json: { _embedded: {} } })
  const client = clientOf(server)
  expect([await call.list.make(client), await call.list.make(client)]).toEqual([[], []])
})

test.each<[string, Answer]>([
  ['204 without a body', { status: 204 }],
  [
    '204 with a body, against the rules',
    (response) => {
      response.socket?.end(
        'HTTP/1.1 204 No Content\r\nContent-Length: 3\r\nConnection: close\r\n\r\n{"a',
      )
    },
  ],
  ['200 with JSON', { json: { ok: true } }],
  ['200 with a page', { text: '<html></html>' }],
  ['200 with a body that never ends', stalledBody],
])('a revocation is done at %s, and no body is waited for', async (_, answer) => {
  const server = await startHttpServer(answer)
  await expect(call.revoke.make(clientOf(server))).resolves.toBeUndefined()
})

test.each([301, 302, 303, 307, 308])(
  'a redirect with %i is not followed, not even with a card',
  async (status) => {
    const elsewhere = await startHttpServer({ json: call.tokenize.json })
    const headers = { Location: elsewhere.url }
    const server = await startHttpServer({ status, headers })
    const client = clientOf(server)
    for (const { make } of [...backendCalls, call.tokenize]) {
      const error = await failureOf(make(client))
      expect(error).toMatchObject({ code: 'invalid-response', outcome: 'unknown' })
    }
    expect(elsewhere.received).toEqual([])
  },
)

test('an answer that a browser hides, as it does a redirect, breaks the contract too', async () => {
  const server = await startHttpServer({ json: {} })
  const client = clientOf(server, { fetch: async () => Response.error() })
  const error = await failureOf(call.create.make(client))
  expect(error).toMatchObject({ code: 'invalid-response', outcome: 'unknown' })
})
