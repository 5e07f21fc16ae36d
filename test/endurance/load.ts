import { createAdaptorServer } from '@hono/node-server'
import { serverOf } from '../../src/cli/sandbox/serve.ts'
import { isCardmintError } from '../../src/client/errors/CardmintError.ts'
import { mintClientSecret } from '../../src/client/card/mintClientSecret.ts'
import { listApiSecrets } from '../../src/client/secrets/apiSecrets.ts'
import { createClient } from '../../src/client/createClient.ts'
import { tokenizeCard } from '../../src/client/card/tokenizeCard.ts'
import { createSandbox } from '../../src/sandbox/index.ts'
import { createCustomerBackend } from '../../src/server/index.ts'
import { testAddress, testCards } from '../../src/testing/index.ts'

export interface LoadOptions {
  clients: number
  /** Asked before each round of each client. */
  goesOn: (rounds: number) => boolean
}

export interface LoadSummary {
  /** Each mints one client secret, spends it twice at once, and lists the API secrets. */
  rounds: number
  requests: number
  /** How many of the two spends of each secret went through: `1` should be all there is. */
  spends: Record<number, number>
  paymentMethods: number
  /** Whatever was neither a success nor the plain refusal of a spent secret. */
  errors: string[]
}

/** Many clients at once, each with a page's own client, against one backend and one sandbox, over real HTTP. */
export async function runLoad({ clients, goesOn }: LoadOptions): Promise<LoadSummary> {
  const sandbox = createSandbox()
  const { plastiq, vonage } = sandbox.seeds
  const [account] = vonage.accounts
  const [payerId = ''] = plastiq.payerIds
  if (!account) throw new Error('The sandbox has no seeded account.')
  const { apiKey } = account
  const upstream = await listen(serverOf(sandbox))
  const backend = createCustomerBackend({
    plastiq: { apiKey: plastiq.apiKey, baseUrl: `${upstream.url}/api` },
    vonage: { ...account, baseUrl: upstream.url },
    authorize: () => ({ payerId, apiKeys: [apiKey] }),
    allowedOrigins: [],
    timeoutMs: 60_000,
  })
  const shop = await listen(
    createAdaptorServer({ fetch: backend.fetch, overrideGlobalObjects: false }),
  )
  const summary: LoadSummary = { rounds: 0, requests: 0, spends: {}, paymentMethods: 0, errors: [] }
  const { number, securityCode, name } = testCards.brands.visa
  const card = {
    cardHolderName: name,
    accountNumber: number,
    cvv: securityCode,
    expirationMonth: '12',
    expirationYear: '2039',
    billingAddress: testAddress,
  }

  async function visit(): Promise<void> {
    const client = createClient({
      baseUrl: `${shop.url}/api`,
      tokenizationUrl: `${upstream.url}/api/payment-methods`,
      timeoutMs: 60_000,
    })
    for (let rounds = 0; goesOn(rounds); rounds++) {
      try {
        const lease = await mintClientSecret(client, { payerId })
        const clientSecret = lease.claim()
        if (!clientSecret) throw new Error('A client secret died before it could be spent.')
        const spend = () =>
          tokenizeCard(client, { clientSecret, payerId, card }).then(() => 1, refused)
        const spent = (await Promise.all([spend(), spend()])).reduce((one, two) => one + two, 0)
        summary.spends[spent] = (summary.spends[spent] ?? 0) + 1
        await listApiSecrets(client, { apiKey })
        summary.requests += 4
      } catch (error) {
        summary.errors.push(String(error))
      }
      summary.rounds += 1
    }
  }
  function refused(error: unknown): 0 {
    if (!isCardmintError(error) || error.code !== 'client-secret-refused') {
      summary.errors.push(String(error))
    }
    return 0
  }

  try {
    await Promise.all(Array.from({ length: clients }, visit))
    summary.paymentMethods = sandbox.inspect().plastiq.paymentMethods.length
    return summary
  } finally {
    await Promise.all([shop.stop(), upstream.stop()])
  }
}

async function listen(server: ReturnType<typeof createAdaptorServer>) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
