import { getEventListeners } from 'node:events'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import {
  brokenBody,
  hangUp,
  silence,
  stalledBody,
  startHttpServer,
  type Answer,
  type HttpServer,
} from '../support/httpServer.ts'
import { allCalls, call, clientOf, failureOf, uuidV4 } from './support.ts'
import { until } from '../support/until.ts'

afterEach(() => vi.unstubAllGlobals())

/** An address where nobody listens. */
const nobody = { url: 'http://127.0.0.1:9' }

async function untilReceived({ received }: HttpServer): Promise<void> {
  await until(() => received.length > 0)
}

/** Only what changes something leaves a question behind. */
const writes: ReadonlySet<string> = new Set(['createApiSecret', 'revokeApiSecret', 'tokenize'])
const lost = (name: string) => (writes.has(name) ? 'unknown' : 'rejected')

test.each(allCalls)('$name without an answer in time is a timeout', async ({ name, make }) => {
  const server = await startHttpServer(silence)
  const error = await failureOf(make(clientOf(server, { timeoutMs: 1000 })))
  expect(error).toMatchObject({ code: 'timeout', outcome: lost(name), status: undefined })
  expect(error.traceId).toBe(server.received[0]?.headers['trace-id'])
})

test('the time limit covers the body as well', async () => {
  const server = await startHttpServer(stalledBody)
  const error = await failureOf(call.mint.make(clientOf(server, { timeoutMs: 100 })))
  expect(error).toMatchObject({ code: 'timeout', outcome: 'rejected' })
})

test('a host whose headers never come is given up in time, with nothing sent', async () => {
  const server = await startHttpServer({ json: {} })
  const client = clientOf(server, { timeoutMs: 50, headers: () => new Promise(() => {}) })
  const error = await failureOf(call.list.make(client))
  expect(error).toMatchObject({ code: 'headers-failed', outcome: 'rejected' })
  expect(server.received).toEqual([])
})

test.each<[string, () => HeadersInit | Promise<HeadersInit>]>([
  [
    'throws',
    () => {
      throw new Error('host-session is gone')
    },
  ],
  ['rejects', () => Promise.reject(new Error('host-session is gone'))],
  ['answers what is no header', () => ({ 'X-Host': 'one\nhost-session' })],
])('a headers function that %s stops the request before it is sent', async (_, headers) => {
  const server = await startHttpServer({ json: {} })
  const error = await failureOf(call.create.make(clientOf(server, { headers })))
  expect(error).toMatchObject({ code: 'headers-failed', outcome: 'rejected' })
  expect(error.traceId).toMatch(uuidV4)
  expect(String(error.stack)).not.toContain('host-session')
  expect(server.received).toEqual([])
})

test('nobody there is a network failure with an unknown outcome', async () => {
  const error = await failureOf(call.create.make(clientOf(nobody)))
  expect(error).toMatchObject({ code: 'network', outcome: 'unknown', status: undefined })
})

test.each([
  ['before the answer', hangUp],
  ['within the answer', brokenBody],
])(
  'a connection cut %s is a network failure, whose outcome a write does not know',
  async (_, answer) => {
    const server = await startHttpServer(answer)
    // at another status than its own a call is not done, whatever follows
    for (const { name, make } of allCalls.filter(({ status }) => status === 200)) {
      const error = await failureOf(make(clientOf(server)))
      expect(error).toMatchObject({ code: 'network', outcome: lost(name) })
    }
  },
)

const refusals = [
  [403, 'forbidden'],
  [422, 'invalid-request'],
  [429, 'rate-limited'],
  [502, 'server-error'],
] as const

test.each<[string, (status: number) => Answer]>([
  [
    'breaks off',
    (status) => (response) => {
      response.writeHead(status, { 'Retry-After': '9', 'Content-Length': '500' })
      response.write('{"type":')
      setTimeout(() => response.destroy(), 20)
    },
  ],
  [
    'never ends',
    (status) => (response) => {
      response.writeHead(status, { 'Retry-After': '9' })
      response.write('{"type":')
    },
  ],
  [
    'cannot be decoded',
    (status) => (response) => {
      response.writeHead(status, { 'Retry-After': '9', 'Content-Encoding': 'gzip' })
      response.end('no gzip')
    },
  ],
])('a refusal is known by its status where its text %s', async (_, answer) => {
  const told = refusals.flatMap(([status, code]) =>
    allCalls.map(async ({ name, make }) => {
      const server = await startHttpServer(answer(status))
      const error = await failureOf(make(clientOf(server, { timeoutMs: 1500 })))
      const outcome = status < 500 ? 'rejected' : lost(name)
      expect(error).toMatchObject({ code, status, outcome, retryAfterMs: 9000 })
    }),
  )
  await Promise.all(told)
})

test.each([200, 403])(
  'a %i whose body never ends is given up by a fetch that forgets its signal',
  async (status) => {
    const server = await startHttpServer((response) => {
      response.writeHead(status, { 'Content-Type': 'application/json' })
      response.write('{"type":')
    })
    const client = clientOf(server, {
      timeoutMs: 150,
      // as Node's own does after a garbage collection
      fetch: (input, init) =>
        fetch(new URL(input instanceof Request ? input.url : input), { ...init, signal: null }),
    })
    const error = await failureOf(call.list.make(client))
    expect(error.code).toBe(status === 200 ? 'timeout' : 'forbidden')
  },
)

test('a refusal whose text its caller does not wait for is aborted', async () => {
  const server = await startHttpServer((response) => {
    response.writeHead(422)
    response.write('{"type":')
  })
  const controller = new AbortController()
  const failure = failureOf(call.tokenize.make(clientOf(server), controller.signal))
  await untilReceived(server)
  controller.abort()
  expect(await failure).toMatchObject({ code: 'aborted', outcome: 'unknown' })
})

test('a device that was offline sent nothing', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const error = await failureOf(call.create.make(clientOf(nobody)))
  expect(error).toMatchObject({ code: 'offline', outcome: 'rejected' })
})

test.each([call.create, call.revoke, call.tokenize])(
  '$name that was sent by a device that only says offline may have been done',
  async ({ make, method }) => {
    vi.stubGlobal('navigator', { onLine: false })
    const server = await startHttpServer((response, { method: sent }) => {
      if (sent === 'HEAD') response.end()
      else response.destroy()
    })
    const error = await failureOf(make(clientOf(server)))
    expect(error).toMatchObject({ code: 'network', outcome: 'unknown' })
    expect(server.received.map((each) => each.method)).toEqual(['HEAD', method])
    expect(server.received[0]?.headers.authorization).toBeUndefined()
  },
)

test('an answer that browsers hide from `no-cors` shows that the device is not offline', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const server = await startHttpServer({ json: call.create.json, status: 201 })
  const client = clientOf(server, {
    fetch: async (input, init) => {
      const response = await fetch(input, init)
      // as with `Cross-Origin-Resource-Policy: same-origin`, which Node minds not
      if (init?.mode === 'no-cors') throw new TypeError('Failed to fetch')
      return response
    },
  })
  expect(await call.create.make(client)).toMatchObject({ id: expect.any(String) })
  expect(server.received.map((each) => each.method)).toEqual(['HEAD', 'HEAD', 'POST'])
})

test('a device that says offline and gets an answer all the same is believed less than the answer', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const server = await startHttpServer({ json: call.list.json })
  expect(await call.list.make(clientOf(server))).toHaveLength(1)
})

const abortable = [call.list, call.get, call.tokenize]

test.each(abortable)('$name that its caller gives up is aborted', async ({ name, make }) => {
  const server = await startHttpServer(silence)
  const controller = new AbortController()
  const failure = failureOf(make(clientOf(server), controller.signal))
  await untilReceived(server)
  controller.abort(new Error('host-session'))
  const error = await failure
  expect(error).toMatchObject({ code: 'aborted', outcome: lost(name) })
  expect(String(error.stack)).not.toContain('host-session')
})

test('a call given up while its body arrives is given up too', async () => {
  const server = await startHttpServer(stalledBody)
  const controller = new AbortController()
  const failure = failureOf(call.list.make(clientOf(server), controller.signal))
  await untilReceived(server)
  controller.abort()
  expect((await failure).code).toBe('aborted')
})

test.each(abortable)('$name given up before it is made sends nothing', async ({ make }) => {
  const server = await startHttpServer({ json: {} })
  // one that minds no signal
  const ignoring: typeof fetch = (input, init) => fetch(input, { ...init, signal: null })
  for (const options of [{}, { fetch: ignoring }]) {
    const error = await failureOf(make(clientOf(server, options), AbortSignal.abort()))
    expect(error).toMatchObject({ code: 'aborted', outcome: 'rejected' })
  }
  expect(server.received).toEqual([])
})

test('a tokenize of the host’s that fails as its caller gives up is aborted', async () => {
  const controller = new AbortController()
  const client = clientOf(nobody, {
    async tokenize({ signal }) {
      controller.abort()
      signal?.throwIfAborted()
      return expect.unreachable('It was given up.')
    },
  })
  const error = await failureOf(call.tokenize.make(client, controller.signal))
  expect(error).toMatchObject({ code: 'aborted', outcome: 'unknown' })
})

test('a host whose headers never come can be given up by the caller too', async () => {
  const server = await startHttpServer({ json: {} })
  const controller = new AbortController()
  const client = clientOf(server, { headers: () => new Promise(() => {}) })
  const failure = failureOf(call.list.make(client, controller.signal))
  controller.abort()
  expect((await failure).code).toBe('aborted')
  expect(server.received).toEqual([])
})

test('a call that is over leaves nothing behind on its signal and no timer', async () => {
  const set = vi.spyOn(globalThis, 'setTimeout')
  const clear = vi.spyOn(globalThis, 'clearTimeout')
  onTestFinished(() => void vi.restoreAllMocks())
  const server = await startHttpServer({ json: call.list.json }, { status: 500 })
  const { signal } = new AbortController()
  const timeoutMs = 7919
  const client = clientOf(server, { timeoutMs, headers: async () => ({}) })
  await call.list.make(client, signal)
  await failureOf(call.list.make(client, signal))
  expect(getEventListeners(signal, 'abort')).toEqual([])

  const ours = set.mock.results.filter((_, index) => set.mock.calls[index]?.[1] === timeoutMs)
  const cleared = clear.mock.calls.map(([timer]) => timer)
  expect(ours.length).toBeGreaterThan(0)
  expect(cleared).toEqual(expect.arrayContaining(ours.map(({ value }) => value)))
})
