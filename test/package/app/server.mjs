// The page and, under /api, the customer's backend. The upstreams are those of `cardmint sandbox`.
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { createCustomerBackend } from 'cardmint/server'
import { Hono } from 'hono'

const { url, plastiq, vonage } = JSON.parse(process.env.UPSTREAMS)
const [account] = vonage.accounts

const backend = createCustomerBackend({
  plastiq: { apiKey: plastiq.apiKey, baseUrl: `${url}/api` },
  vonage: { ...account, baseUrl: url },
  authorize: () => ({ payerId: plastiq.payerIds[0], apiKeys: [account.apiKey] }),
  allowedOrigins: [],
})

const app = new Hono()
app.all('/api/*', (context) => backend.fetch(context.req.raw))
app.use('*', serveStatic({ root: 'dist' }))
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}\n`)
})
