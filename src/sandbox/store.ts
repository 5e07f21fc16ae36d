import type { PaymentMethod } from '../contracts/plastiq.ts'
import type { SandboxClock } from './clock.ts'
import { createDigest, type Digest } from './digest.ts'
import type { SeedState } from './seeds.ts'

export interface Payer {
  id: string
  contact: { email?: string; phone?: string; firstName?: string; lastName?: string }
  businessName?: string
  businessAddress?: Record<string, string>
  createdAt: string
  status: 'ACTIVE'
  identityDocuments: Array<{ id: string; type: string }>
}

export interface ClientSecretRecord {
  readonly payerId: string
  readonly issuedAt: number
  spentAt?: number | undefined
}

export interface ApiSecretRecord {
  readonly id: string
  readonly createdAt: number
  readonly digest: string
}

export interface Account {
  readonly apiKey: string
  readonly parentApiKey?: string | undefined
  /** Oldest first. */
  secrets: ApiSecretRecord[]
}

/** All that the sandbox remembers: digests of credentials, never a credential, number or code. */
export interface Store {
  readonly digest: Digest
  readonly partnerKeyDigest: string
  readonly payers: Map<string, Payer>
  /** By the digest of the secret. */
  readonly clientSecrets: Map<string, ClientSecretRecord>
  readonly paymentMethods: Map<string, { payerId: string; method: PaymentMethod }>
  readonly accounts: Map<string, Account>
}

const dayMs = 86_400_000

export function createStore(seeds: SeedState, clock: SandboxClock): Store {
  const digest = createDigest()
  const now = clock.now()
  return {
    digest,
    partnerKeyDigest: digest(seeds.partnerKey),
    payers: new Map(seeds.payerIds.map((id) => [id, seedPayer(id, now)])),
    clientSecrets: new Map(),
    paymentMethods: new Map(),
    accounts: new Map(
      seeds.accounts.map(({ apiKey, parentApiKey, secrets }) => [
        apiKey,
        {
          apiKey,
          parentApiKey,
          secrets: secrets.map(({ id, value, ageDays }, index) => ({
            id,
            createdAt: now - (ageDays ?? 30 * (secrets.length - index)) * dayMs,
            digest: digest(value),
          })),
        },
      ]),
    ),
  }
}

function seedPayer(id: string, now: number): Payer {
  return {
    id,
    contact: { email: 'payer@example.com' },
    createdAt: new Date(now).toISOString(),
    status: 'ACTIVE',
    identityDocuments: [],
  }
}
