import { getRequestListener } from '@hono/node-server'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserCommand } from 'vitest/node'
import { createSandbox } from '../../src/sandbox/index.ts'
import { createCustomerBackend } from '../../src/server/index.ts'

export interface Shop {
  /** Base address of the backend, which knows its caller by the cookie `session=yes`. */
  baseUrl: string
  tokenizationUrl: string
  payerId: string
  apiKey: string
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    startShop: (origin: string) => Promise<Shop>
    heardByShop: () => Promise<string[]>
  }
}

/** Method, path and cookies of every request of a page, preflights left out, since the last start. */
const heard: string[] = []

/** Backend and vault, each a server of its own, for a page of the given origin and on the same host. */
export const startShop: BrowserCommand<[origin: string]> = async (
  _context,
  origin,
): Promise<Shop> => {
  heard.length = 0
  const { hostname } = new URL(origin)
  const sandbox = createSandbox()
  const { plastiq, vonage } = sandbox.seeds
  const [account] = vonage.accounts
  const [payerId = ''] = plastiq.payerIds
  if (!account) throw new Error('The sandbox has no seeded account.')
  const { apiKey } = account
  const upstream = 'https://upstreams.test'
  const backend = createCustomerBackend({
    plastiq: { apiKey: plastiq.apiKey, baseUrl: `${upstream}/api` },
    vonage: { ...account, baseUrl: upstream },
    authorize: ({ headers }) =>
      headers.get('Cookie')?.includes('session=yes') ? { payerId, apiKeys: [apiKey] } : null,
    allowedOrigins: [origin],
    fetch: sandbox.fetch,
  })
  const serve = async (fetch: (request: Request) => Promise<Response>) =>
    `http://${hostname}:${await listen(getRequestListener(fetch))}`
  return {
    baseUrl: `${await serve(backend.fetch)}/api`,
    tokenizationUrl: `${await serve(sandbox.fetch)}/api/payment-methods`,
    payerId,
    apiKey,
  }
}

export const heardByShop: BrowserCommand<[]> = () => heard

function listen(answer: RequestListener): Promise<number> {
  const server = createServer((request, response) => {
    const { method, url, headers } = request
    if (method !== 'OPTIONS') heard.push(`${method} ${url} ${headers.cookie ?? 'no cookie'}`)
    return answer(request, response)
  })
  // the run may end while a page is still connected
  server.unref()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      // of a server that listens on a port
      resolve((server.address() as AddressInfo).port)
    })
  })
}
