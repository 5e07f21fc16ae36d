import { serve, type ServerType } from '@hono/node-server'
import { once } from 'node:events'
import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http'
import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSandbox } from '../../src/sandbox/index.ts'
import type { CustomerBackendOptions } from '../../src/server/index.ts'
import { freePorts } from '../support/ports.ts'
import { FULL_KEY, KEY, mintBody, PAYER, refusalOf, startBackend } from './support.ts'

const LIST = `/api/accounts/${KEY}/secrets`

/** A world whose upstream is at an address, called with the runtime's own `fetch`. */
const upstreamAt = (baseUrl: string, overrides: Partial<CustomerBackendOptions> = {}) =>
  startBackend({
    plastiq: { apiKey: 'partner-key-1', baseUrl: `${baseUrl}/api` },
    vonage: { apiKey: KEY, apiSecret: 'Sandbox-Secret-1', secretId: 'unknown', baseUrl },
    fetch: globalThis.fetch,
    ...overrides,
  })

describe('an event says why an upstream did not answer', () => {
  it.each<[string, () => Promise<string>]>([
    ['refused', async () => `http://127.0.0.1:${(await freePorts(1))[0]}`],
    ['dns', async () => 'http://no-such-host.invalid.test'],
    ['tls', async () => `https://127.0.0.1:${await tcp((socket) => socket.end('no TLS here'))}`],
    ['reset', async () => `http://127.0.0.1:${await tcp((socket) => socket.destroy())}`],
    [
      'protocol',
      async () => `http://127.0.0.1:${await tcp((socket) => socket.end('SSH-2.0\r\n\r\n'))}`,
    ],
    ['timeout', async () => `http://127.0.0.1:${await tcp(() => {})}`],
  ])('%s', async (failure, open) => {
    const { post, events } = upstreamAt(await open(), { timeoutMs: 3_000 })
    const answer = await post(LIST, { secret: 'Any-Value-1' })
    const problem = failure === 'timeout' ? 'upstream-timeout' : 'upstream-unavailable'
    expect(await refusalOf(answer)).toContain(problem)
    expect(events).toMatchObject([
      { type: 'upstream', status: 0, problem, failure },
      { type: 'request', problem, failure },
    ])
  })
})

it.each([
  ['Workers', 'reset', new Error('Network connection lost.')],
  ['a stream', 'reset', { code: 'ERR_STREAM_PREMATURE_CLOSE' }],
  ['a machine without free ports', 'unreachable', { cause: { code: 'EADDRNOTAVAIL' } }],
])('an event says so too in the words of %s: %s', async (_whose, failure, error) => {
  const { post, events } = startBackend({ fetch: () => Promise.reject(error) })
  expect(await refusalOf(await post(LIST, { secret: 'Any-Value-1' }))).toContain('unavailable')
  expect(events).toMatchObject([{ failure }, { failure }])
})

describe('a connection that was kept open and is reset', () => {
  /** Answers the first request, resets the connection at the second, and answers again. */
  async function forgetful() {
    const sandbox = createSandbox()
    const requests: Array<string | undefined> = []
    const server = createHttpServer((incoming, outgoing) => {
      requests.push(incoming.method)
      if (requests.length === 2) {
        incoming.socket.resetAndDestroy()
        return
      }
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', async () => {
        const answer = await sandbox.fetch(`http://upstream.test${incoming.url}`, {
          method: incoming.method ?? 'GET',
          headers: Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
          ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
        })
        outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
        outgoing.end(Buffer.from(await answer.arrayBuffer()))
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    closeAtEnd(server)
    const { apiKey } = sandbox.seeds.plastiq
    const url = `http://127.0.0.1:${portOf(server)}`
    const world = upstreamAt(url, { plastiq: { apiKey, baseUrl: `${url}/api` } })
    await world.call(LIST)
    return { ...world, requests, sandbox }
  }

  it('costs a list one more request, and the page nothing', async () => {
    const { call, requests, events } = await forgetful()
    expect((await call(LIST)).status).toBe(200)
    expect(requests).toEqual(['GET', 'GET', 'GET'])
    expect(events.slice(2)).toMatchObject([
      { type: 'upstream', status: 0, failure: 'reset' },
      { type: 'upstream', status: 200 },
      { type: 'request', status: 200 },
    ])
  })

  it('costs a mint one more request', async () => {
    const { post, requests } = await forgetful()
    expect((await post('/api/client-secrets', mintBody())).status).toBe(200)
    expect(requests).toEqual(['GET', 'POST', 'POST'])
  })

  it.each(['create', 'revoke'])('does not have a %s made twice', async (name) => {
    const { post, call, requests } = await forgetful()
    const answer =
      name === 'create'
        ? await post(LIST, { secret: 'Any-Value-1' })
        : await call(`/api/accounts/${FULL_KEY}/secrets/x`, { method: 'DELETE' })
    expect(await refusalOf(answer)).toBe('502 upstream-unavailable')
    expect(requests).toHaveLength(2)
  })

  it('is tried twice at most', async () => {
    let connections = 0
    const port = await tcp((socket) => {
      connections += 1
      socket.once('data', () => socket.destroy())
    })
    const { call } = upstreamAt(`http://127.0.0.1:${port}`)
    expect(await refusalOf(await call(LIST))).toBe('502 upstream-unavailable')
    expect(connections).toBe(2)
  })
})

it('a body that does not come to an end is given up, and its connection closed', async () => {
  const { backend, sent, events } = startBackend({ timeoutMs: 300 })
  const port = await listen(serve({ fetch: backend.fetch, port: 0, hostname: '127.0.0.1' }))
  for (const path of ['/api/client-secrets', LIST]) {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8')
    let heard = ''
    socket.on('data', (text) => {
      heard += text
    })
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{`,
    )
    const drip = setInterval(() => socket.write(' '), 50)
    await once(socket, 'close')
    clearInterval(drip)
    expect(heard).toMatch(/^HTTP\/1\.1 408 /)
    expect(heard).toContain('#body-timeout')
  }
  expect(events.map(({ problem }) => problem)).toEqual(['body-timeout', 'body-timeout'])
  expect(sent).toEqual([])
})

it('a request without User-Agent has none upstream, also not that of this runtime', async () => {
  const heard: IncomingHttpHeaders[] = []
  const upstream = createHttpServer((incoming, outgoing) => {
    heard.push(incoming.headers)
    outgoing.setHeader('Content-Type', 'application/json').end('{"clientSecret":"cs_1"}')
  }).listen(0, '127.0.0.1')
  await once(upstream, 'listening')
  closeAtEnd(upstream)
  const { post } = upstreamAt(`http://127.0.0.1:${portOf(upstream)}`)
  expect((await post('/api/client-secrets', mintBody())).status).toBe(200)
  expect(heard[0]?.['user-agent'] ?? '').toBe('')
})

describe('credentials that are rotated while calls are made', () => {
  it('cost not one call, at either upstream', async () => {
    const sandbox = createSandbox()
    let [vonage] = sandbox.seeds.vonage.accounts
    if (!vonage) throw new Error('The sandbox has no seeded account.')
    const { apiKey } = vonage
    let generation = 0
    const partnerKeys = new Set([sandbox.seeds.plastiq.apiKey])
    let partnerKey = sandbox.seeds.plastiq.apiKey
    const upstream: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      const bearer = request.headers.get('Authorization')?.match(/^Bearer (.+)$/)?.[1]
      if (bearer === undefined) return sandbox.fetch(request)
      // the sandbox knows one key, so that the rotation of it is played here
      if (!partnerKeys.has(bearer))
        return Response.json({ code: 'UNAUTHORIZED_ERROR' }, { status: 401 })
      return Response.json({ clientSecret: `cs_${crypto.randomUUID()}` })
    }
    const { call, post } = startBackend({
      fetch: upstream,
      // a host that looks up its credentials over the network
      plastiq: async () => later({ apiKey: partnerKey, baseUrl: 'http://upstream.test/api' }),
      vonage: async () => later({ ...(vonage ?? fail()), baseUrl: 'http://upstream.test' }),
    })
    const statuses: Record<string, number> = {}
    const rotating = new AbortController()
    const caller = async () => {
      while (!rotating.signal.aborted) {
        for (const { status } of [
          await call(LIST),
          await post('/api/client-secrets', mintBody()),
        ]) {
          statuses[status] = (statuses[status] ?? 0) + 1
        }
      }
    }
    const callers = Array.from({ length: 8 }, caller)
    for (; generation < 10; generation++) {
      const value = `Rotated-Secret-${generation}`
      const created = await (await post(LIST, { secret: value })).json()
      const old = vonage.secretId
      vonage = { apiKey, apiSecret: value, secretId: created.id }
      const oldKey = partnerKey
      partnerKey = `rotated-partner-key-${generation}`
      partnerKeys.add(partnerKey)
      // at once: calls that were given the old ones are still on their way
      partnerKeys.delete(oldKey)
      expect((await call(`${LIST}/${old}`, { method: 'DELETE' })).status).toBe(204)
    }
    rotating.abort()
    await Promise.all(callers)
    expect(Object.keys(statuses)).toEqual(['200'])
    expect(statuses['200']).toBeGreaterThan(20)
  })

  it('are asked for by the payer and by the API key', async () => {
    const asked: string[] = []
    const { seeds } = createSandbox()
    const { post } = startBackend({
      plastiq: (payerId) => {
        asked.push(payerId)
        return { apiKey: seeds.plastiq.apiKey, baseUrl: 'http://upstream.test/api' }
      },
    })
    expect((await post('/api/client-secrets', mintBody())).status).toBe(200)
    expect(asked).toEqual([PAYER])
  })

  it.each([
    ['throws', () => fail()],
    ['answers none', () => ({ apiKey: '', baseUrl: 'https://x.example' })],
  ])('mean 500 where the function %s', async (_how, plastiq) => {
    const { post, events, sent } = startBackend({ plastiq })
    expect(await refusalOf(await post('/api/client-secrets', mintBody()))).toBe(
      '500 internal-error',
    )
    expect(events).toMatchObject([{ reason: 'plastiq-failed' }])
    expect([JSON.stringify(events).includes('hunter2'), sent]).toEqual([false, []])
  })
})

function later<Value>(value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(() => resolve(value), 2))
}

function fail(): never {
  throw new Error('cannot reach postgres://root:hunter2@db')
}

/** A TCP server for one test; answers its port. */
async function tcp(connected: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    connected(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return portOf(server)
}

async function listen(server: ServerType): Promise<number> {
  if (!server.listening) await once(server, 'listening')
  closeAtEnd(server)
  return portOf(server)
}

function closeAtEnd(server: ServerType): void {
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
  })
}

function portOf(server: { address: ServerType['address'] }): number {
  // a TCP server's address is an object
  return (server.address() as AddressInfo).port
}
