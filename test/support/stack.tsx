import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, type ReactNode } from 'react'
import { createClient, type CreateClientOptions } from '../../src/client/createClient.ts'
import type { Messages } from '../../src/messages/en.ts'
import type { PartialMessages } from '../../src/messages/merge.ts'
import { CardmintProvider } from '../../src/provider/CardmintProvider.tsx'
import { createSandbox, type SandboxEvent, type SandboxOptions } from '../../src/sandbox/index.ts'
import { createCustomerBackend, type Grant } from '../../src/server/index.ts'
import { createCable, type Cable } from './cable.ts'

export interface StackOptions {
  sandbox?: SandboxOptions
  /** What the signed-in caller may use; every seeded payer's first and every seeded key unless given. */
  grant?: Grant | null
  /** The backend says which secret it signs in with (the oldest of each key). */
  marksItsSecret?: boolean
  /** The primary account whose credentials serve every key; each key's own unless given. */
  signsInAs?: string
  /** What the host gives to `createClient` besides. */
  clientOptions?: Partial<CreateClientOptions>
}

/** The whole path in one page: client, the real customer backend, the real sandbox behind it. */
export interface Stack {
  client: ReturnType<typeof createClient>
  queryClient: QueryClient
  sandbox: ReturnType<typeof createSandbox>
  /** What the upstreams were asked, in order. */
  upstreamRequests: SandboxEvent[]
  /** The connection between the page and its backend. */
  cable: Cable
  payerId: string
  /** The backend signs in to this key with another secret from now on, as after a deployment. */
  signInWith: (apiKey: string, credentials: { apiSecret: string; secretId: string }) => void
}

const upstream = 'https://upstreams.test'

export function createStack(options: StackOptions = {}): Stack {
  const upstreamRequests: SandboxEvent[] = []
  const sandbox = createSandbox({
    ...options.sandbox,
    onRequest: (event) => upstreamRequests.push(event),
  })
  const { plastiq, vonage } = sandbox.seeds
  const payerId = plastiq.payerIds[0] ?? ''
  const apiKeys = vonage.accounts.map(({ apiKey }) => apiKey)
  const { grant = { payerId, apiKeys }, marksItsSecret = false, signsInAs } = options
  const deployed = new Map<string, { apiSecret: string; secretId: string }>()
  const backend = createCustomerBackend({
    plastiq: { apiKey: plastiq.apiKey, baseUrl: `${upstream}/api` },
    vonage(wanted) {
      const account = vonage.accounts.find(({ apiKey }) => apiKey === (signsInAs ?? wanted))
      if (!account) throw new Error(`The stack has no seeded account "${wanted}".`)
      const { apiKey, apiSecret, secretId } = { ...account, ...deployed.get(wanted) }
      const marked = marksItsSecret ? secretId : 'unprotected'
      return { apiKey, apiSecret, secretId: marked, baseUrl: upstream }
    },
    authorize: () => grant,
    allowedOrigins: [],
    fetch: sandbox.fetch,
  })
  const cable = createCable(backend.fetch)
  const client = createClient({
    baseUrl: 'https://shop.test/api',
    tokenizationUrl: `${upstream}/api/payment-methods`,
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : String(input)
      return url.startsWith(upstream) ? sandbox.fetch(input, init) : cable.fetch(input, init)
    },
    ...options.clientOptions,
  })
  const signInWith: Stack['signInWith'] = (apiKey, credentials) =>
    void deployed.set(apiKey, credentials)
  const queryClient = new QueryClient()
  return { client, queryClient, sandbox, upstreamRequests, cable, payerId, signInWith }
}

export interface StackProviderProps {
  stack: Stack
  messages?: PartialMessages<Messages>
  locale?: string
  children: ReactNode
}

/** What a host wraps its app in, under `StrictMode`. */
export function StackProvider({ stack, children, ...words }: StackProviderProps) {
  return (
    <StrictMode>
      <QueryClientProvider client={stack.queryClient}>
        <CardmintProvider client={stack.client} {...words}>
          {children}
        </CardmintProvider>
      </QueryClientProvider>
    </StrictMode>
  )
}
