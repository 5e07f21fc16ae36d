import { createAdaptorServer } from '@hono/node-server'
import { onTestFinished } from 'vitest'
import { createClient, type CreateClientOptions } from '../../src/client/createClient.ts'
import { serverOf } from '../../src/cli/sandbox/serve.ts'
import { createSandbox, type SandboxEvent, type SandboxOptions } from '../../src/sandbox/index.ts'
import { createCustomerBackend } from '../../src/server/index.ts'

type Listener = ReturnType<typeof createAdaptorServer>

/**
 * The whole path with real HTTP between all of it: client, customer backend and sandbox, on loopback, for
 * one test.
 */
export async function startHttpStack(
  sandboxOptions: SandboxOptions = {},
  clientOptions: Partial<CreateClientOptions> = {},
) {
  const upstreamRequests: SandboxEvent[] = []
  const sandbox = createSandbox({
    ...sandboxOptions,
    onRequest: (event) => upstreamRequests.push(event),
  })
  const { plastiq, vonage } = sandbox.seeds
  const upstreamUrl = await listen(serverOf(sandbox))
  const apiKeys = vonage.accounts.map(({ apiKey }) => apiKey)
  const [payerId = ''] = plastiq.payerIds
  const backend = createCustomerBackend({
    plastiq: { apiKey: plastiq.apiKey, baseUrl: `${upstreamUrl}/api` },
    vonage(wanted) {
      const account = vonage.accounts.find(({ apiKey }) => apiKey === wanted)
      if (!account) throw new Error(`The stack has no seeded account "${wanted}".`)
      return { ...account, secretId: 'unprotected', baseUrl: upstreamUrl }
    },
    authorize: () => ({ payerId, apiKeys }),
    allowedOrigins: [],
  })
  const backendUrl = await listen(
    createAdaptorServer({ fetch: backend.fetch, overrideGlobalObjects: false }),
  )
  const client = createClient({
    baseUrl: `${backendUrl}/api`,
    tokenizationUrl: `${upstreamUrl}/api/payment-methods`,
    ...clientOptions,
  })
  return { client, sandbox, upstreamRequests, payerId }
}

async function listen(server: Listener): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return `http://127.0.0.1:${address.port}`
}
