import { serve, type ServerType } from '@hono/node-server'
import { once } from 'node:events'
import { request as overHttp, type IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:net'
import { request as overTls } from 'node:https'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSandbox } from '../../src/sandbox/index.ts'
import { createCustomerBackend, type BackendEvent } from '../../src/server/index.ts'
import { nginx, startNginx } from '../support/nginx.ts'
import { freePorts } from '../support/ports.ts'
import { FULL_KEY, KEY, mintBody, PAYER, refusalOf, startBackend, SUBKEY } from './support.ts'

/** Each way of passing a host on, as `location` says it. */
const ways = {
  $host: 'proxy_set_header Host $host;',
  $http_host: 'proxy_set_header Host $http_host;',
  '$host:$server_port': 'proxy_set_header Host $host:$server_port;',
  'no Host': 'proxy_set_header X-Forwarded-Host $http_host;',
  'no Host at all': '',
  'HTTP/1.0': 'proxy_set_header Host $http_host; proxy_http_version 1.0;',
  'HTTP/1.1 with keep-alive':
    'proxy_set_header Host $http_host; proxy_http_version 1.1; proxy_set_header Connection "";',
  gzip: 'proxy_set_header Host $http_host; gzip on; gzip_types *; gzip_min_length 1; gzip_proxied any;',
  'no buffering':
    'proxy_set_header Host $http_host; proxy_buffering off; proxy_request_buffering off;',
  TLS: 'proxy_set_header Host $http_host; proxy_set_header X-Forwarded-Proto https;',
  'a stripped prefix': 'proxy_set_header Host $http_host;',
}
type Way = keyof typeof ways
const names = Object.keys(ways) as Way[] // the keys of the object above

const sandbox = createSandbox()
const events: BackendEvent[] = []
let server: ServerType
let stopNginx: () => Promise<void>
const ports: Partial<Record<Way | 'html', number>> = {}

describe.skipIf(!nginx)('behind a real nginx', () => {
  beforeAll(async () => {
    const { plastiq, vonage } = sandbox.seeds
    const [account] = vonage.accounts
    const upstream = serve({
      fetch: (request) => sandbox.fetch(request),
      port: 0,
      hostname: '127.0.0.1',
    })
    await listening(upstream)
    const baseUrl = `http://127.0.0.1:${portOf(upstream)}`
    const backend = createCustomerBackend({
      plastiq: { apiKey: plastiq.apiKey, baseUrl: `${baseUrl}/api` },
      vonage: (apiKey) => {
        const found = vonage.accounts.find((each) => each.apiKey === apiKey) ?? account
        if (!found) throw new Error('The sandbox has no seeded account.')
        return { ...(apiKey === SUBKEY && account ? account : found), baseUrl }
      },
      authorize: () => ({ payerId: PAYER, apiKeys: [KEY, SUBKEY, FULL_KEY] }),
      allowedOrigins: ['https://listed.example'],
      trustProxy: 1,
      onEvent: (event) => void events.push(event),
    })
    server = serve({ fetch: backend.fetch, port: 0, hostname: '127.0.0.1' })
    await listening(server)
    const [dead = 0, sick = 0, ...found] = await freePorts(names.length + 2)
    ports.html = sick
    const target = `http://127.0.0.1:${portOf(server)}`
    const blocks = (folder: string) =>
      names.map((name, index) => {
        const port = (ports[name] = found[index])
        const tls = `ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem;`
        const listen = `listen 127.0.0.1:${port}${name === 'TLS' ? ` ssl; ${tls}` : ';'}`
        const isStripped = name === 'a stripped prefix'
        const location = isStripped ? '/pay/' : '/'
        return `server { ${listen} location ${location} { proxy_pass ${target}${isStripped ? '/' : ''}; ${ways[name]} } }`
      })
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const html = `server { listen 127.0.0.1:${sick};
      location /413/ { client_max_body_size 1; proxy_pass ${baseUrl}; }
      location /502/ { proxy_pass http://127.0.0.1:${dead}; }
      location /504/ { proxy_read_timeout 100ms; proxy_pass http://127.0.0.1:${portOf(silent)}; } }`
    stopNginx = await startNginx((folder) => [...blocks(folder), html].join('\n'), [...found, sick])
    stopUpstreams = async () => {
      silent.close()
      await close(upstream)
    }
  })
  afterAll(async () => {
    await stopNginx?.()
    await close(server)
    await stopUpstreams()
  })
  beforeEach(() => {
    sandbox.reset()
    events.length = 0
  })

  describe.each(names)('that passes %s', (way) => {
    it('serves a page of the same origin with all five calls', async () => {
      const browser = { ...originOf(way), 'Sec-Fetch-Site': 'same-origin' }
      const statuses = [
        (await ask(way, 'GET', `/api/accounts/${KEY}/secrets`, browser)).status,
        (await ask(way, 'POST', '/api/client-secrets', browser, mintBody())).status,
        (
          await ask(way, 'POST', `/api/accounts/${KEY}/secrets`, browser, {
            secret: 'Nginx-Value-1',
          })
        ).status,
        (await ask(way, 'GET', `/api/accounts/${FULL_KEY}/secrets/${REVOCABLE_ID}`, browser))
          .status,
        (await ask(way, 'DELETE', `/api/accounts/${FULL_KEY}/secrets/${REVOCABLE_ID}`, browser))
          .status,
      ]
      expect(statuses).toEqual([200, 200, 201, 200, 204])
    })

    it('answers as the contract says', async () => {
      const { headers, json } = await ask(way, 'GET', `/api/accounts/${FULL_KEY}/secrets`, {
        'Sec-Fetch-Site': 'same-origin',
        'Accept-Encoding': 'gzip',
      })
      expect(headers['content-encoding']).toBe(way === 'gzip' ? 'gzip' : undefined)
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['content-type']).toBe('application/json')
      expect(json).toMatchObject({ _embedded: { secrets: [{}, {}] } })
    })

    it('serves a listed origin, and refuses every other page', async () => {
      const list = `/api/accounts/${KEY}/secrets`
      const site = { 'Sec-Fetch-Site': 'cross-site' }
      const listed = await ask(way, 'GET', list, { ...site, Origin: 'https://listed.example' })
      expect(listed.headers['access-control-allow-origin']).toBe('https://listed.example')
      const foreign: Array<Record<string, string>> = [
        { ...site, Origin: 'https://evil.example' },
        { Origin: 'https://evil.example' },
        { 'Sec-Fetch-Site': 'same-site' },
        { ...originOf(way), 'Sec-Fetch-Site': 'cross-site' },
      ]
      for (const headers of foreign) {
        expect((await ask(way, 'GET', list, headers)).status).toBe(403)
      }
    })
  })

  // without the port, or with another host, the proxy took away what such a browser is known by
  it.each(names.filter((name) => name !== '$host' && name !== 'no Host at all'))(
    'that passes %s, a browser without Sec-Fetch-Site is known by its host',
    async (way) => {
      const minted = await ask(way, 'POST', '/api/client-secrets', originOf(way), mintBody())
      expect(minted.status).toBe(200)
    },
  )

  it.each(['$host', 'no Host at all'] as const)(
    'that passes %s, the event names both hosts where such a browser is refused',
    async (way) => {
      const minted = await ask(way, 'POST', '/api/client-secrets', originOf(way), mintBody())
      expect(minted.status).toBe(403)
      const host = way === '$host' ? '127.0.0.1' : `127.0.0.1:${portOf(server)}`
      expect(events.at(-1)).toMatchObject({
        problem: 'origin-not-allowed',
        compared: { rule: 'same-origin', origin: originOf(way).Origin, host },
      })
    },
  )

  it.each([
    ['413', '502 upstream-invalid'],
    ['502', '502 upstream-unavailable'],
    ['504', '502 upstream-unavailable'],
  ])(
    'its own HTML page of %s in place of an upstream is answered as a problem',
    async (page, as) => {
      const baseUrl = `http://127.0.0.1:${ports.html}/${page}`
      const { post } = startBackend({
        plastiq: { apiKey: 'partner', baseUrl },
        vonage: { apiKey: KEY, apiSecret: 'Account-Secret-1', secretId: 'unknown', baseUrl },
        fetch: globalThis.fetch,
      })
      expect(await refusalOf(await post('/api/client-secrets', mintBody()))).toBe(as)
      const created = await post(`/api/accounts/${KEY}/secrets`, { secret: 'Nginx-Value-1' })
      expect(await refusalOf(created)).toBe(as)
    },
  )
})

let stopUpstreams = async () => {}
const REVOCABLE_ID = '7c0d4e8a-1b35-4f69-8d27-3e5f9a1c6b84'

const originOf = (way: Way) => ({
  Origin: `${way === 'TLS' ? 'https' : 'http'}://127.0.0.1:${ports[way]}`,
})

/** As a browser sends it: `Host` is the one of the address bar. */
async function ask(
  way: Way,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: object,
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; json: unknown }> {
  const prefix = way === 'a stripped prefix' ? '/pay' : ''
  const send = way === 'TLS' ? overTls : overHttp
  const type = body && { 'Content-Type': 'application/json' }
  const outgoing = send({
    host: '127.0.0.1',
    port: ports[way],
    path: prefix + path,
    method,
    headers: { ...type, ...headers },
    agent: false,
    rejectUnauthorized: false,
  })
  outgoing.end(body && JSON.stringify(body))
  const [incoming] = await once(outgoing, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const isPacked = incoming.headers['content-encoding'] === 'gzip'
  const text = (isPacked ? gunzipSync(bytes) : bytes).toString()
  const json: unknown = text.startsWith('{') ? JSON.parse(text) : undefined
  return { status: incoming.statusCode, headers: incoming.headers, json }
}

async function listening(each: ServerType): Promise<void> {
  if (!each.listening) await once(each, 'listening')
}

function portOf(each: { address: ServerType['address'] }): number {
  const address = each.address()
  if (typeof address === 'object' && address !== null) return address.port
  throw new Error('The server has no port.')
}

async function close(each: ServerType): Promise<void> {
  if ('closeAllConnections' in each) each.closeAllConnections()
  await new Promise((resolve) => each.close(resolve))
}
