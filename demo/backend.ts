import type { SandboxSeeds } from '../src/sandbox/index.ts'
// In your app: from 'cardmint/server'.
import { createCustomerBackend, type CustomerBackend, type OnEvent } from '../src/server/index.ts'
import { isSignedIn } from './session.ts'

interface DemoBackendOptions {
  sandboxUrl: string
  /** In your app these come from the environment, never from code. */
  credentials: SandboxSeeds
  pageOrigins: readonly string[]
  onEvent: OnEvent
}

/** The credentials of a primary account manage the secrets of its subaccounts too. */
const primaryOf: Readonly<Record<string, string>> = { sub01234: 'abcd1234' }

/** All that a customer writes on the server. The credentials stay here; the browser never sees one. */
export function createBackend(options: DemoBackendOptions): CustomerBackend {
  const { sandboxUrl, credentials, pageOrigins, onEvent } = options
  const { plastiq, vonage } = credentials
  return createCustomerBackend({
    plastiq: { apiKey: plastiq.apiKey, baseUrl: `${sandboxUrl}/api` },
    // With one account this is `{ apiKey, apiSecret, secretId }`; with several, the credentials for the asked key.
    vonage: (apiKey) => {
      const manager = primaryOf[apiKey] ?? apiKey
      const account = vonage.accounts.find((own) => own.apiKey === manager)
      if (!account) throw new Error('authorize granted a key that has no credentials here.')
      return { ...account, baseUrl: sandboxUrl }
    },
    // Who is calling, and what may they use? Nobody may use anything that is not named here.
    authorize: (request) =>
      isSignedIn(request.headers.get('Cookie'))
        ? { payerId: plastiq.payerIds[0], apiKeys: vonage.accounts.map(({ apiKey }) => apiKey) }
        : null,
    allowedOrigins: pageOrigins,
    // a name of somebody else's may lead here (DNS rebinding)
    allowedHosts: ['localhost', '127.0.0.1'],
    // The proxy in front (Vite's) is ours, so what it says of the end user's address is true.
    trustProxy: true,
    onEvent,
  })
}
