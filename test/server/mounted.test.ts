import { getRequestListener } from '@hono/node-server'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Hono } from 'hono'
import { expect, it, onTestFinished } from 'vitest'
import { KEY, mintBody, refusalOf, startBackend } from './support.ts'

it.each([
  ['as it is', '/api'],
  ['with a base path that the framework has taken off', ''],
])('answers %s, and its links have the base path', async (_how, prefix) => {
  const { call, post } = startBackend()
  const list = await call(`${prefix}/accounts/${KEY}/secrets`)
  expect(list.status).toBe(200)
  expect((await list.json())._links.self.href).toBe(`/api/accounts/${KEY}/secrets`)
  expect((await post(`${prefix}/client-secrets`, mintBody())).status).toBe(200)
  expect(await refusalOf(await call(`${prefix}/nowhere`))).toBe('404 not-found')
})

it.each(['/shop/api', '/api', ''])(
  'under /shop/api, answers what is left as %s',
  async (prefix) => {
    const { call } = startBackend({ basePath: '/shop/api' })
    const list = await call(`${prefix}/accounts/${KEY}/secrets`)
    expect(list.status).toBe(200)
    expect((await list.json())._links.self.href).toBe(`/shop/api/accounts/${KEY}/secrets`)
    expect(await refusalOf(await call(`/shop/accounts/${KEY}/secrets`))).toBe('404 not-found')
  },
)

it.each(['/shop/accounts', '/accounts', ''])(
  'under /shop/accounts, which ends as a route begins, answers what is left as %s',
  async (prefix) => {
    const { call } = startBackend({ basePath: '/shop/accounts' })
    expect((await call(`${prefix}/accounts/${KEY}/secrets`)).status).toBe(200)
  },
)

it('takes a slash at the end, as frameworks put it there', async () => {
  const { call, post } = startBackend()
  const list = await call(`/api/accounts/${KEY}/secrets/`)
  expect(list.status).toBe(200)
  const { _embedded } = await list.json()
  const one = await call(`/api/accounts/${KEY}/secrets/${_embedded.secrets[0].id}/`)
  expect(one.status).toBe(200)
  expect((await post('/api/client-secrets/', mintBody())).status).toBe(200)
})

it.each(['/api', '/api/', '/', '//', '/api//client-secrets', '/apiclient-secrets', '/api/api'])(
  'knows no route at %s',
  async (path) => {
    const { call } = startBackend()
    expect(await refusalOf(await call(path))).toBe('404 not-found')
  },
)

it('is mounted by Hono, which takes the base path off', async () => {
  const { backend } = startBackend()
  const app = new Hono().mount('/api', backend.fetch)
  const response = await app.request(`http://shop.test/api/accounts/${KEY}/secrets`)
  expect(response.status).toBe(200)
})

it('says in the event that a parser in front took the body, and does not blame the caller', async () => {
  const { backend, events } = startBackend()
  const answer = getRequestListener(backend.fetch, { overrideGlobalObjects: false })
  const url = await serve((request, response) => {
    // as express.json() does, before our handler
    request.on('data', () => {})
    request.on('end', () => answer(request, response))
  })
  const response = await fetch(`${url}/api/client-secrets`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(mintBody()),
  })
  expect(await refusalOf(response)).toBe('500 internal-error')
  expect(events.at(-1)).toMatchObject({ problem: 'internal-error', reason: 'body-already-read' })
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  // a server that listens on TCP has an address of this kind
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
