// One backend of a fleet, in a process of its own. It is told in JSON where everything is.
import { serve } from '@hono/node-server'
import { Redis } from 'ioredis'
import { once } from 'node:events'
import { RateLimiterRedis } from 'rate-limiter-flexible'
import { loadModule } from '../loadModule.mjs'

/** @type {import('../../test/server/fleet/instances.ts').InstanceSettings} */
const { port, upstream, partnerKey, apiSecret, secretId, redisPort, points } = JSON.parse(
  process.argv[2] ?? '',
)

const { module, close } = await loadModule('/src/server/index.ts')
const backend = module.createCustomerBackend({
  plastiq: { apiKey: partnerKey, baseUrl: `${upstream}/api` },
  vonage: (/** @type {string} */ apiKey) => ({ apiKey, apiSecret, secretId, baseUrl: upstream }),
  /** @param {Request} request Whose session names a payer, or an API key. */
  authorize({ headers }) {
    const name = /^session=(.+)$/.exec(headers.get('Cookie') ?? '')?.[1]
    return name === undefined ? null : { payerId: name, apiKeys: [name] }
  },
  allowedOrigins: [],
  trustProxy: 1,
  // patient, as a busy machine is no defect
  timeoutMs: 30_000,
  ...(redisPort !== undefined && { rateLimit: await limiter(redisPort) }),
})
await close()
const server = serve({
  fetch: backend.fetch,
  port,
  hostname: '127.0.0.1',
  // longer than nginx keeps its connections, which would else be sent a request at the moment they are closed
  serverOptions: { keepAliveTimeout: 65_000 },
})
if (!server.listening) await once(server, 'listening')

process.on('message', () => process.send?.(process.cpuUsage()))
process.on('disconnect', () => process.exit())
process.send?.('up')

/** @param {number} at */
async function limiter(at) {
  const storeClient = new Redis(at, '127.0.0.1', {
    // a call is refused at once while Redis is away, and what was sent to it is not sent again: it may have counted
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => 100,
  })
  storeClient.on('error', () => {})
  await once(storeClient, 'ready')
  // an hour: nothing is given back while the bench runs
  return new RateLimiterRedis({ storeClient, points, duration: 3600 })
}
