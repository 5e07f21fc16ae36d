import ky1 from 'ky'
import ky2 from 'ky-2'
import { describe, expect, test } from 'vitest'
import { createApiSecret } from '../../src/client/secrets/apiSecrets.ts'
import { mintClientSecret } from '../../src/client/card/mintClientSecret.ts'
import { hangUp, startHttpServer, type Answer } from '../support/httpServer.ts'
import { allCalls, apiKey, backendCalls, call, clientOf, failureOf, payerId } from './support.ts'

interface Hooks {
  onRequest?: (request: Request) => void
  /** What it answers is for ky to judge. */
  onAnswer?: (response: Response, request: Request) => unknown
  onRetry?: (request: Request) => void
}

/** An instance of either major version, whose hooks are called as that version does. */
const hosts = [
  {
    version: 'ky 1',
    prefix: { prefixUrl: 'https://other.test/v1' },
    force: () => ky1.retry({ delay: 1 }),
    create: (options: object, { onRequest, onAnswer, onRetry }: Hooks = {}) =>
      ky1.create({
        ...options,
        hooks: {
          beforeRequest: [(request) => onRequest?.(request)],
          afterResponse: [(request, _, response) => onAnswer?.(response, request) as undefined],
          beforeRetry: [({ request }) => onRetry?.(request)],
        },
      }),
  },
  {
    version: 'ky 2',
    prefix: { prefix: 'https://other.test/v1', baseUrl: 'https://other.test/v2' },
    force: () => ky2.retry({ delay: 1 }),
    create: (options: object, { onRequest, onAnswer, onRetry }: Hooks = {}) =>
      ky2.create({
        ...options,
        hooks: {
          beforeRequest: [({ request }) => onRequest?.(request)],
          afterResponse: [({ request, response }) => onAnswer?.(response, request) as undefined],
          beforeRetry: [({ request }) => onRetry?.(request)],
        },
      }),
  },
]

/** Answers each call with what its contract asks for. */
const asAsked: Answer = (response, { method, path }) => {
  const known = allCalls.find((made) => made.method === method && made.path === path.split('?')[0])
  response.writeHead(known?.status ?? 404, { 'Content-Type': 'application/json' })
  response.end(known?.json === undefined ? undefined : JSON.stringify(known.json))
}
const slowly: Answer = (response, request) => {
  setTimeout(() => asAsked(response, request), 30)
}

const methods = backendCalls.map(({ method }) => method)

describe.each(hosts)('an instance of $version', ({ create, force, prefix }) => {
  test('serves every call to the backend with its hooks and headers, and never sees a card', async () => {
    const server = await startHttpServer(asAsked)
    const seen: string[] = []
    const http = create(
      { headers: { 'X-Host': 'yes' } },
      { onRequest: ({ url }) => seen.push(new URL(url).pathname) },
    )
    const client = clientOf(server, { ky: http })
    for (const { make } of allCalls) await make(client)
    expect(seen).toEqual(backendCalls.map(({ path }) => path))
    const marks = server.received.map(({ headers }) => headers['x-host'])
    expect(marks).toEqual([...methods.map(() => 'yes'), undefined])
  })

  test.each<[string, object]>([
    ['an address', prefix],
    ['retries', { retry: 5 }],
    ['retries of everything', { retry: { limit: 5, methods: ['post'], shouldRetry: () => true } }],
    ['errors for answers', { throwHttpErrors: () => true }],
    ['timeouts', { timeout: 1, totalTimeout: 1 }],
    ['a way to write JSON', { stringifyJson: () => '{"theirs":true}' }],
    ['a way to read JSON', { parseJson: () => ({ theirs: true }) }],
    ['a body', { json: { theirs: true } }],
    ['a method', { method: 'put' }],
    ['search parameters', { searchParams: { tenant: 'a' } }],
    ['credentials', { credentials: 'include' }],
  ])('with %s of its own makes the same calls', async (_, options) => {
    const server = await startHttpServer(slowly)
    const usual = await startHttpServer(slowly)
    const [client, other] = [clientOf(server, { ky: create(options) }), clientOf(usual)]
    for (const { make } of backendCalls) {
      await make(client)
      await make(other)
    }
    const seen = ({ received }: typeof server) =>
      received.map(({ method, path, body, headers }) => [
        method,
        path.replace('?tenant=a', ''),
        body,
        headers['content-type'],
      ])
    expect(seen(server)).toEqual(seen(usual))
  })

  test.each([
    [{}, 'include'],
    [{ credentials: 'omit' } as const, 'omit'],
  ])('with credentials of its own and the options %j sends "%s"', async (options, expected) => {
    const server = await startHttpServer(asAsked)
    const seen: string[] = []
    const client = clientOf(server, {
      ...options,
      ky: create({ credentials: 'include' }),
      fetch: (input, init) => {
        const request = new Request(input, init)
        seen.push(request.credentials)
        return fetch(request)
      },
    })
    for (const { make } of backendCalls) await make(client)
    expect(seen).toEqual(backendCalls.map(() => expected))
  })

  test.each<[string, Answer]>([
    ['503', { status: 503, headers: { 'Retry-After': '0' } }],
    ['a dropped connection', hangUp],
  ])('repeats nothing by itself after %s', async (_, answer) => {
    const server = await startHttpServer(answer)
    const retry = { limit: 5, methods: ['get', 'post', 'delete'], delay: () => 1 }
    const client = clientOf(server, { ky: create({ retry }) })
    for (const { make } of backendCalls) await failureOf(make(client))
    expect(server.received.map(({ method }) => method)).toEqual(methods)
  })

  test.each(backendCalls)('repeats $name where a hook forces it', async ({ make, method }) => {
    const server = await startHttpServer({ status: 401 }, asAsked)
    const retried: string[] = []
    const http = create(
      {},
      {
        onAnswer: ({ status }) => (status === 401 ? force() : undefined),
        onRetry: (request) => {
          retried.push(request.method)
          request.headers.set('Authorization', 'renewed')
        },
      },
    )
    await make(clientOf(server, { ky: http }))
    const [first, second, ...others] = server.received
    expect([retried, others]).toEqual([[method], []])
    expect([first?.headers['authorization'], second?.headers['authorization']]).toEqual([
      undefined,
      'renewed',
    ])
    expect(second).toMatchObject({ method, path: first?.path, body: first?.body })
  })

  test.each([0, 1, 3])('forces no more than its own limit of %i retries', async (limit) => {
    for (const retry of [limit, { limit }]) {
      const server = await startHttpServer({ status: 401 })
      const http = create({ retry }, { onAnswer: force })
      await failureOf(call.list.make(clientOf(server, { ky: http })))
      expect(server.received).toHaveLength(limit + 1)
    }
  })

  test('counts the age of a client secret from the request that was answered with it', async () => {
    const arrivals: number[] = []
    const server = await startHttpServer((response, request) => {
      arrivals.push(performance.now())
      if (arrivals.length === 1) response.writeHead(401).end()
      else asAsked(response, request)
    })
    const http = create({}, { onAnswer: ({ status }) => (status === 401 ? force() : undefined) })
    const lease = await mintClientSecret(clientOf(server, { ky: http }), { payerId })
    const [refused = NaN, answered = NaN] = arrivals
    const now = performance.now()
    const age = 60_000 - lease.expiresInMs
    expect(age).toBeGreaterThanOrEqual(now - answered)
    expect(performance.now() - age).toBeGreaterThan(refused)
    expect(lease.claim()).toBe('cs_CANARY_5b7e2d91')
  })

  test('leaves open what became of a secret whose creation a hook repeated', async () => {
    const type = 'https://developer.vonage.com/api-errors/account/secret-management'
    const refused = { status: 403, json: { type: `${type}#add-excess-secret` } }
    const server = await startHttpServer({ status: 502 }, refused)
    const http = create({}, { onAnswer: ({ status }) => (status === 502 ? force() : undefined) })
    const creation = createApiSecret(clientOf(server, { ky: http }), { apiKey, secret: 'Abcdefg1' })
    expect(await failureOf(creation)).toMatchObject({ code: 'secret-limit', outcome: 'unknown' })
    expect(server.received).toHaveLength(2)
  })
})
