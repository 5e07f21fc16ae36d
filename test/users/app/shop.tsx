import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { CardmintProvider, CardTokenizer, createClient, SecretsTable } from 'cardmint'
import { createSandbox, type Sandbox } from 'cardmint/sandbox'
import { createCustomerBackend } from 'cardmint/server'
import 'cardmint/styles.css'

const upstream = 'https://upstream.test'
export const tokenizationUrl = `${upstream}/api/payment-methods`

/** The backend of the app in front of the sandbox, and a client that reaches both without a network. */
export function createShop() {
  const sandbox = createSandbox()
  const { plastiq, vonage } = sandbox.seeds
  const [payerId = ''] = plastiq.payerIds
  const [account] = vonage.accounts
  if (!account) throw new Error('The sandbox has no account.')
  const backend = createCustomerBackend({
    plastiq: { apiKey: plastiq.apiKey, baseUrl: `${upstream}/api` },
    vonage: { ...account, secretId: 'unprotected', baseUrl: upstream },
    authorize: () => ({ payerId, apiKeys: [account.apiKey] }),
    allowedOrigins: [],
    fetch: sandbox.fetch,
  })
  const client = createClient({
    baseUrl: 'https://shop.test/api',
    tokenizationUrl,
    fetch: (input, init) => {
      const request = new Request(input, init)
      return request.url.startsWith(upstream) ? sandbox.fetch(request) : backend.fetch(request)
    },
  })
  return { sandbox, client, queryClient: new QueryClient(), payerId, account }
}

export type Shop = ReturnType<typeof createShop>

export interface WalletProps {
  shop: Shop
  onSaved?: (id: string) => void
}

/** The page of the app that has the card form and the secrets. */
export function Wallet({ shop, onSaved }: WalletProps) {
  const { sandbox, client, queryClient, payerId, account } = shop
  return (
    <QueryClientProvider client={queryClient}>
      <CardmintProvider client={client}>
        <CardTokenizer payerId={payerId} onToken={({ id }) => onSaved?.(id)} />
        <SecretsTable
          apiKey={account.apiKey}
          verify={({ value }) => signsIn(sandbox, account.apiKey, value)}
        />
      </CardmintProvider>
    </QueryClientProvider>
  )
}

/** Whether the upstream takes the secret. */
export async function signsIn(sandbox: Sandbox, apiKey: string, secret: string): Promise<boolean> {
  const Authorization = `Basic ${btoa(`${apiKey}:${secret}`)}`
  const path = `${upstream}/accounts/${apiKey}/secrets`
  return (await sandbox.fetch(path, { headers: { Authorization } })).ok
}
