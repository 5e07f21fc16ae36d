import { expect, onTestFinished, test, vi } from 'vitest'
import { createClient } from '../../src/client/createClient.ts'
import { listApiSecrets, revokeApiSecret } from '../../src/client/secrets/apiSecrets.ts'
import { hangUp, startHttpServer, type HttpServer } from '../support/httpServer.ts'
import {
  allCalls,
  apiKey,
  apiSecretValue,
  backendCalls,
  call,
  card,
  clientOf,
  clientSecret,
  failureOf,
  payerId,
  uuidV4,
} from './support.ts'

/** Answers each call with what its contract asks for. */
const answersFor = (calls: typeof allCalls) =>
  startHttpServer((response, { method, path }) => {
    const known = calls.find((each) => each.method === method && each.path === path)
    response.writeHead(known?.status ?? 404, { 'Content-Type': 'application/json' })
    response.end(known?.json === undefined ? undefined : JSON.stringify(known.json))
  })

const headersNamed = ({ received }: HttpServer, name: string) =>
  received.map(({ headers }) => headers[name])

test.each(allCalls)('$name is one $method $path', async ({ make, method, path }) => {
  const server = await answersFor(allCalls)
  await make(clientOf(server))
  expect(server.received).toHaveLength(1)
  expect(server.received[0]).toMatchObject({ method, path })
})

test('bodies follow the contracts, as JSON', async () => {
  const server = await answersFor(allCalls)
  const client = clientOf(server)
  await call.mint.make(client)
  await call.create.make(client)
  await call.tokenize.make(client)
  expect(server.received.map(({ body }) => JSON.parse(body))).toEqual([
    { payer: { id: payerId }, type: 'CARD' },
    { secret: apiSecretValue },
    { type: 'CARD', data: card, payer: { id: payerId } },
  ])
  expect(headersNamed(server, 'content-type')).toEqual(Array(3).fill('application/json'))
})

test('what has no body has no content type either', async () => {
  const server = await answersFor(allCalls)
  const client = clientOf(server)
  for (const { make } of [call.list, call.get, call.revoke]) await make(client)
  expect(server.received.map(({ body }) => body)).toEqual(['', '', ''])
  expect(headersNamed(server, 'content-type')).toEqual([undefined, undefined, undefined])
})

test('each request has a Trace-Id of its own, a UUID v4', async () => {
  const server = await answersFor(allCalls)
  const client = clientOf(server)
  for (const { make } of allCalls) await make(client).catch(() => {})
  await call.list.make(client)
  const ids = headersNamed(server, 'trace-id')
  expect(ids).toEqual(ids.map(() => expect.stringMatching(uuidV4)))
  expect(new Set(ids).size).toBe(allCalls.length + 1)
})

test('a slash at the end of baseUrl makes no difference', async () => {
  const server = await answersFor(allCalls)
  await call.list.make(clientOf(server, { baseUrl: `${server.url}/api/` }))
  expect(server.received[0]?.path).toBe(call.list.path)
})

test('ids stay one segment of the path, whatever they hold', async () => {
  const server = await startHttpServer({ json: {} })
  await listApiSecrets(clientOf(server), { apiKey: 'a/../b?c#d e' })
  expect(server.received[0]?.path).toBe('/api/accounts/a%2F..%2Fb%3Fc%23d%20e/secrets')
})

test.each(['', '.', '..'])('an id of %j is refused before it becomes another path', async (id) => {
  const server = await startHttpServer({ json: {} })
  const client = clientOf(server)
  const byKey = await failureOf(listApiSecrets(client, { apiKey: id }))
  const byId = await failureOf(revokeApiSecret(client, { apiKey, secretId: id }))
  expect([byKey.code, byId.code]).toEqual(['invalid-argument', 'invalid-argument'])
  expect(byKey.message).toContain('The `apiKey` is not valid.')
  expect(byId.message).toContain('The `secretId` is not valid.')
  expect(server.received).toEqual([])
})

test('an injected fetch makes every request', async () => {
  const server = await answersFor(allCalls)
  const seen: string[] = []
  const client = clientOf(server, {
    fetch: (input, init) => {
      const request = new Request(input, init)
      seen.push(`${request.method} ${new URL(request.url).pathname}`)
      return fetch(request)
    },
  })
  for (const { make } of allCalls) await make(client)
  expect(seen).toEqual(allCalls.map(({ method, path }) => `${method} ${path}`))
})

test('nothing of the backend is cached, nothing is redirected, and the card goes without cookies or referrer', async () => {
  const server = await answersFor(allCalls)
  const requests: Request[] = []
  const client = clientOf(server, {
    fetch: (input, init) => {
      const request = new Request(input, init)
      requests.push(request)
      return fetch(request)
    },
  })
  for (const { make } of allCalls) await make(client)
  expect(requests.map(({ cache, redirect }) => `${cache} ${redirect}`)).toEqual(
    // the card's own call may use a preflight that the browser remembers; nobody caches a POST
    [...backendCalls.map(() => 'no-store manual'), 'default manual'],
  )
  const toVault = requests.at(-1)
  expect([toVault?.credentials, toVault?.referrerPolicy]).toEqual(['omit', 'no-referrer'])
})

test.each(['omit', 'same-origin', 'include'] as const)(
  'the credentials "%s" are those of each request to the backend, and never of the vault',
  async (credentials) => {
    const server = await answersFor(allCalls)
    const seen: string[] = []
    const client = clientOf(server, {
      credentials,
      fetch: (input, init) => {
        const request = new Request(input, init)
        seen.push(request.credentials)
        return fetch(request)
      },
    })
    for (const { make } of allCalls) await make(client)
    expect(seen).toEqual([...backendCalls.map(() => credentials), 'omit'])
  },
)

test('without an address of a vault a card is sent nowhere, least of all to the page', async () => {
  const server = await answersFor(allCalls)
  vi.stubGlobal('location', new URL(server.url))
  onTestFinished(() => void vi.unstubAllGlobals())
  const error = await failureOf(call.tokenize.make(createClient({ baseUrl: '/api' })))
  expect([error.code, error.outcome]).toEqual(['invalid-argument', 'rejected'])
  expect(error.message).toContain('The `tokenizationUrl` is missing.')
  expect(server.received).toEqual([])
})

test('an async headers function is asked anew for each request to the backend', async () => {
  const server = await answersFor(allCalls)
  let asked = 0
  const client = clientOf(server, {
    headers: async () => ({ Authorization: `Session ${++asked}` }),
  })
  for (const { make } of backendCalls) await make(client)
  expect(headersNamed(server, 'authorization')).toEqual([1, 2, 3, 4, 5].map((n) => `Session ${n}`))
})

test.each<[string, HeadersInit | (() => HeadersInit)]>([
  ['an object', { 'X-Host': 'yes' }],
  ['a list', [['X-Host', 'yes']]],
  ['Headers', new Headers({ 'X-Host': 'yes' })],
  ['a plain function', () => ({ 'X-Host': 'yes' })],
])('headers may be %s', async (_, headers) => {
  const server = await answersFor(allCalls)
  await call.list.make(clientOf(server, { headers }))
  expect(headersNamed(server, 'x-host')).toEqual(['yes'])
})

test('the trace id is ours, whatever the host’s headers say', async () => {
  const server = await answersFor(allCalls)
  await call.list.make(clientOf(server, { headers: { 'Trace-Id': 'theirs' } }))
  expect(headersNamed(server, 'trace-id')).toEqual([expect.stringMatching(uuidV4)])
})

test('the host’s headers stay away from the card: the client secret is all that goes with it', async () => {
  const server = await answersFor(allCalls)
  let asked = 0
  const headers = () => ({ Authorization: `Session ${++asked}`, 'X-Host': 'yes' })
  await call.tokenize.make(clientOf(server, { headers }))
  const [toVault] = server.received
  expect(toVault?.headers['authorization']).toBe(`Bearer ${clientSecret}`)
  expect(toVault?.headers['x-host']).toBeUndefined()
  expect(asked).toBe(0)
})

test.each(allCalls)('$name is sent once, however it fails', async ({ make }) => {
  const server = await startHttpServer({ status: 503 }, hangUp)
  const client = clientOf(server)
  await failureOf(make(client))
  expect(server.received).toHaveLength(1)
  await failureOf(make(client))
  expect(server.received).toHaveLength(2)
})

test('a tokenize of the host’s replaces ours and gets all that it needs', async () => {
  const server = await answersFor(allCalls)
  const asked: unknown[] = []
  const client = clientOf(server, {
    tokenize: async (request) => {
      asked.push(request)
      return { id: 'theirs', type: 'CARD', data: {} }
    },
  })
  expect(await call.tokenize.make(client)).toMatchObject({ id: 'theirs' })
  expect(asked).toEqual([{ clientSecret, card, payerId, signal: undefined }])
  expect(server.received).toEqual([])
})
