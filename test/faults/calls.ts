import { tokenizeCard } from '../../src/client/card/tokenizeCard.ts'
import * as apiSecrets from '../../src/client/secrets/apiSecrets.ts'
import * as clientSecrets from '../../src/client/card/mintClientSecret.ts'
import type { CardmintClient } from '../../src/client/createClient.ts'
import type { SandboxSeeds } from '../../src/sandbox/index.ts'
import { testAddress, testCards } from '../../src/testing/index.ts'

interface CallContext {
  client: CardmintClient
  seeds: SandboxSeeds
  /** Lives at the upstream, so that only the fault decides. */
  clientSecret: string
}

export interface FaultCall {
  /** The upstream route on which its fault is put, by method and path. */
  hits: (method: string, path: string) => boolean
  make: (context: CallContext) => Promise<unknown>
}

const FULL_KEY = 'efgh5678'
const REVOCABLE_ID = '7c0d4e8a-1b35-4f69-8d27-3e5f9a1c6b84'
const isSecrets = (path: string) => path.startsWith('/accounts/')
const { number, securityCode, name } = testCards.brands.visa

/** Every call of the kit that goes over the wire, by the name of its function. */
export const calls = {
  mintClientSecret: {
    hits: (_, path) => path === '/api/client-secrets',
    make: ({ client, seeds }) =>
      clientSecrets.mintClientSecret(client, { payerId: seeds.plastiq.payerIds[0] ?? '' }),
  },
  listApiSecrets: {
    hits: (method, path) => method === 'GET' && isSecrets(path),
    make: ({ client }) => apiSecrets.listApiSecrets(client, { apiKey: FULL_KEY }),
  },
  getApiSecret: {
    hits: (method, path) => method === 'GET' && isSecrets(path),
    make: ({ client }) =>
      apiSecrets.getApiSecret(client, { apiKey: FULL_KEY, secretId: REVOCABLE_ID }),
  },
  createApiSecret: {
    hits: (method, path) => method === 'POST' && isSecrets(path),
    make: ({ client }) =>
      apiSecrets.createApiSecret(client, { apiKey: 'abcd1234', secret: 'Matrix-Value-1' }),
  },
  revokeApiSecret: {
    hits: (method, path) => method === 'DELETE' && isSecrets(path),
    make: ({ client }) =>
      apiSecrets.revokeApiSecret(client, { apiKey: FULL_KEY, secretId: REVOCABLE_ID }),
  },
  tokenize: {
    hits: (_, path) => path === '/api/payment-methods',
    make: ({ client, seeds, clientSecret }) =>
      tokenizeCard(client, {
        clientSecret,
        payerId: seeds.plastiq.payerIds[0] ?? '',
        card: {
          cardHolderName: name,
          accountNumber: number,
          cvv: securityCode,
          expirationMonth: '12',
          expirationYear: '2039',
          billingAddress: testAddress,
        },
      }),
  },
} satisfies Record<string, FaultCall>

export type CallName = keyof typeof calls

/** What the client's modules offer to send; each has to be a call above. */
export const offered = Object.keys({ ...apiSecrets, ...clientSecrets })
