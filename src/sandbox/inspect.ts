import type { PaymentMethod } from '../contracts/plastiq.ts'
import { clientSecretState } from './plastiq/clientSecretState.ts'
import type { Store } from './store.ts'

/** The state of the sandbox, for assertions: it holds no credential, card number or security code. */
export interface SandboxState {
  /** Payers, client secrets and payment methods. `issuedAt` is in milliseconds since the epoch. */
  plastiq: {
    payerIds: string[]
    clientSecrets: {
      minted: number
      spent: number
      /** In the order of minting. `expired` means dead unspent. */
      list: Array<{ payerId: string; issuedAt: number; state: 'live' | 'spent' | 'expired' }>
    }
    /** As answered on the wire, plus the payer each belongs to. */
    paymentMethods: Array<PaymentMethod & { payerId: string }>
  }
  /** Accounts with the ids of their secrets. */
  vonage: {
    accounts: Array<{
      apiKey: string
      parentApiKey?: string | undefined
      /** Oldest first; `createdAt` in milliseconds since the epoch. */
      secrets: Array<{ id: string; createdAt: number }>
    }>
  }
}

export function inspectStore(store: Store, now: number): SandboxState {
  const list = [...store.clientSecrets.values()].map((record) => {
    const { payerId, issuedAt } = record
    return { payerId, issuedAt, state: clientSecretState(record, now) }
  })
  return {
    plastiq: {
      payerIds: [...store.payers.keys()],
      clientSecrets: {
        minted: list.length,
        spent: list.filter(({ state }) => state === 'spent').length,
        list,
      },
      paymentMethods: [...store.paymentMethods.values()].map(({ payerId, method }) =>
        copyOf({ ...method, payerId }),
      ),
    },
    vonage: {
      accounts: [...store.accounts.values()].map(({ apiKey, parentApiKey, secrets }) => ({
        apiKey,
        parentApiKey,
        secrets: secrets.map(({ id, createdAt }) => ({ id, createdAt })),
      })),
    },
  }
}

/** A copy of plain data, for pages without `structuredClone`, as happy-dom's under Jest. */
function copyOf<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data))
}
