import { serve, type ServerType } from '@hono/node-server'
import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSandbox } from '../../src/sandbox/index.ts'
import {
  createCustomerBackend,
  type BackendEvent,
  type CustomerBackendOptions,
} from '../../src/server/index.ts'
import { KEY, mintBody, PAYER, refusalOf } from './support.ts'

describe('over HTTP', () => {
  it('mints through two servers, with what the end user brought', async () => {
    const sandbox = createSandbox()
    const heard: Headers[] = []
    const upstream = await listen((incoming) => {
      heard.push(incoming.headers)
      return sandbox.fetch(incoming)
    })
    const { url } = await startBackend(upstream)
    const response = await fetch(`${url}/api/client-secrets`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'Mozilla/5.0 (X11)',
        'End-User-Device-Id': 'device-1',
      },
      body: JSON.stringify(mintBody()),
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(Object.keys(await response.json())).toEqual(['clientSecret'])
    const [headers] = heard
    expect(headers?.get('User-Agent')).toBe('Mozilla/5.0 (X11)')
    expect(headers?.get('End-User-Device-Id')).toBe('device-1')
    expect(headers?.get('End-User-Ip')).toBe('127.0.0.1')
    expect(headers?.get('Trace-Id')).toBe(response.headers.get('Trace-Id'))
  })

  it('refuses a body in chunks that is too long, and the client hears it', async () => {
    const { url } = await startBackend('http://127.0.0.1:1')
    const client = request(`${url}/api/client-secrets`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
    })
    client.write('x'.repeat(3000))
    client.write('x'.repeat(3000))
    const [response]: [IncomingMessage] = await once(client, 'response').then(([first]) => [first])
    expect(response.statusCode).toBe(413)
    client.on('error', () => {})
    client.destroy()
  })

  it('stays up after requests that are cut off in the middle of their body', async () => {
    const { url, events, settled } = await startBackend('http://127.0.0.1:1')
    const client = request(`${url}/api/client-secrets`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': '100' },
    })
    client.on('error', () => {})
    client.write('{"payer":')
    await settled.authorize
    client.destroy()
    await settled.request
    expect(events).toMatchObject([{ type: 'request', problem: 'client-gone' }])
    expect(await refusalOf(await fetch(`${url}/api/nowhere`))).toBe('404 not-found')
  })

  it('is unavailable where nothing listens upstream', async () => {
    const { url } = await startBackend('http://127.0.0.1:1')
    const response = await fetch(`${url}/api/accounts/${KEY}/secrets`)
    expect(await refusalOf(response)).toBe('502 upstream-unavailable')
  })

  it('does not follow an upstream that redirects with the credentials', async () => {
    const asked: Array<string | undefined> = []
    const upstream = await listenRaw((incoming, outgoing) => {
      asked.push(incoming.url)
      outgoing.writeHead(307, { Location: '/elsewhere' }).end()
    })
    const { url } = await startBackend(upstream)
    const response = await fetch(`${url}/api/accounts/${KEY}/secrets`)
    expect(await refusalOf(response)).toBe('502 upstream-invalid')
    expect(asked).toEqual([`/accounts/${KEY}/secrets`])
  })

  it('finds an upstream that breaks off in the middle of its answer not to follow the contract', async () => {
    const upstream = await listenRaw((_incoming, outgoing) => {
      outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' })
      outgoing.write('{"_embedded":', () => outgoing.destroy())
    })
    const { url } = await startBackend(upstream)
    const response = await fetch(`${url}/api/accounts/${KEY}/secrets`)
    expect(await refusalOf(response)).toBe('502 upstream-invalid')
  })
})

describe('a client that drops the connection', () => {
  it('ends the upstream connection of a read', async () => {
    const held = await holdingUpstream()
    const { url, events, settled } = await startBackend(held.url)
    const client = new AbortController()
    const answer = fetch(`${url}/api/accounts/${KEY}/secrets`, { signal: client.signal })
    await held.arrived
    client.abort()
    await expect(answer).rejects.toThrow('aborted')
    await held.closed
    await settled.request
    expect(events.map(({ problem }) => problem)).toEqual(['client-gone', 'client-gone'])
  })

  it('does not end a creation', async () => {
    const held = await holdingUpstream()
    const { url, events, settled } = await startBackend(held.url)
    const client = new AbortController()
    const answer = fetch(`${url}/api/accounts/${KEY}/secrets`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ secret: 'Some-Value-1' }),
      signal: client.signal,
    })
    const outgoing = await held.arrived
    client.abort()
    await expect(answer).rejects.toThrow('aborted')
    await settled.left
    outgoing.writeHead(201, { 'Content-Type': 'application/json' }).end('{"id":"x"}')
    await settled.request
    expect(events).toMatchObject([
      { type: 'upstream', status: 201 },
      { type: 'request', status: 201 },
    ])
  })
})

/** The backend as a host mounts it in Node, with a promise for each thing that a test waits for. */
async function startBackend(upstream: string) {
  const events: BackendEvent[] = []
  const authorized = deferred()
  const requested = deferred()
  const left = deferred()
  const addresses = new WeakMap<Request, string>()
  const options: CustomerBackendOptions = {
    plastiq: { apiKey: 'sandbox-partner-key', baseUrl: `${upstream}/api` },
    vonage: { apiKey: KEY, apiSecret: 'Sandbox-Secret-1', secretId: 'unknown', baseUrl: upstream },
    authorize: () => {
      authorized.resolve()
      return { payerId: PAYER, apiKeys: [KEY] }
    },
    allowedOrigins: [],
    clientIp: (incoming) => addresses.get(incoming),
    onEvent: (event) => {
      events.push(event)
      if (event.type === 'request') requested.resolve()
    },
  }
  const backend = createCustomerBackend(options)
  const server = serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: (incoming, { incoming: { socket } }) => {
      if (socket.remoteAddress) addresses.set(incoming, socket.remoteAddress)
      incoming.signal.addEventListener('abort', () => left.resolve())
      return backend.fetch(incoming)
    },
  })
  const settled = { authorize: authorized.promise, request: requested.promise, left: left.promise }
  return { url: await addressOf(server), events, settled }
}

async function listen(fetch: (request: Request) => Promise<Response>): Promise<string> {
  return addressOf(serve({ fetch, port: 0, hostname: '127.0.0.1' }))
}

async function listenRaw(
  handle: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
): Promise<string> {
  return addressOf(createServer(handle).listen(0, '127.0.0.1'))
}

/** Takes a request and keeps it waiting. */
async function holdingUpstream() {
  const arrived = deferred<ServerResponse>()
  const closed = deferred()
  const url = await listenRaw((incoming, outgoing) => {
    incoming.socket.on('close', () => closed.resolve())
    arrived.resolve(outgoing)
  })
  return { url, arrived: arrived.promise, closed: closed.promise }
}

async function addressOf(server: ServerType): Promise<string> {
  onTestFinished(() => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
  // a TCP server's address is an object
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

function deferred<T = void>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
