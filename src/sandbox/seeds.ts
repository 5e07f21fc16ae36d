import { checkSeeds } from './checkSeeds.ts'

/**
 * A Vonage account that the sandbox starts with. Its `secrets` are in the order of their age, oldest first.
 */
export interface SeedAccount {
  /** The API key, which is also the id of the account. */
  apiKey: string
  /** The primary account that may manage this one's secrets. One level only. */
  parentApiKey?: string | undefined
  /** One or two. `ageDays` is the age in days; if left out, 30 for each place in the list. */
  secrets: ReadonlyArray<{ id: string; value: string; ageDays?: number | undefined }>
}

/** The initial data of the sandbox; parts that are left out keep their default. */
export interface SandboxSeedOptions {
  /** The partner key, and the ids of the payers, which are UUIDs. */
  plastiq?: { apiKey?: string | undefined; payerIds?: readonly string[] | undefined } | undefined
  /** The accounts and their secrets. */
  vonage?: { accounts?: readonly SeedAccount[] | undefined } | undefined
}

/** The seeded credentials, for the configuration of a backend under test. */
export interface SandboxSeeds {
  /** The partner key, and the ids of the payers. */
  plastiq: { apiKey: string; payerIds: string[] }
  /** The accounts, each with its first secret. */
  vonage: {
    accounts: Array<{
      apiKey: string
      /** The value of the account's first (oldest) secret. */
      apiSecret: string
      /** The id of that secret, as a backend may mark the one that it authenticates with. */
      secretId: string
    }>
  }
}

export interface SeedState {
  partnerKey: string
  payerIds: readonly string[]
  accounts: readonly SeedAccount[]
}

const defaultSeeds: SeedState = {
  partnerKey: 'sandbox-partner-key',
  payerIds: ['8f51c396-6e29-49a6-ba5a-1a31d5420158', 'b2a7c0de-41d3-4c58-9f0e-6d3a5b1c7e42'],
  accounts: [
    {
      apiKey: 'abcd1234',
      secrets: [
        { id: '01234567-aaaa-4bbb-8ccc-0123456789ab', value: 'Sandbox-Secret-1', ageDays: 90 },
      ],
    },
    {
      apiKey: 'efgh5678',
      secrets: [
        { id: '2f6b1c9e-5d47-4a83-b0f2-9c1e7a3d5b60', value: 'Sandbox-Secret-2', ageDays: 400 },
        { id: '7c0d4e8a-1b35-4f69-8d27-3e5f9a1c6b84', value: 'Sandbox-Secret-3', ageDays: 2 },
      ],
    },
    {
      apiKey: 'sub01234',
      parentApiKey: 'abcd1234',
      secrets: [
        { id: '9a8b7c6d-5e4f-4a3b-92c1-d0e1f2a3b4c5', value: 'Sandbox-Secret-4', ageDays: 14 },
      ],
    },
  ],
}

/** The defaults with `options` over them. Throws a `RangeError` where a seed breaks the wire's own rules. */
export function resolveSeeds(options: SandboxSeedOptions = {}): SeedState {
  const seeds = {
    partnerKey: options.plastiq?.apiKey ?? defaultSeeds.partnerKey,
    payerIds: options.plastiq?.payerIds ?? defaultSeeds.payerIds,
    accounts: options.vonage?.accounts ?? defaultSeeds.accounts,
  }
  checkSeeds(seeds)
  return seeds
}

export function publicSeeds({ partnerKey, payerIds, accounts }: SeedState): SandboxSeeds {
  return {
    plastiq: { apiKey: partnerKey, payerIds: [...payerIds] },
    vonage: {
      accounts: accounts.flatMap(({ apiKey, secrets: [first] }) =>
        first === undefined ? [] : [{ apiKey, apiSecret: first.value, secretId: first.id }],
      ),
    },
  }
}
