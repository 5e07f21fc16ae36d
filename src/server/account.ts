import type { PlastiqAccount, VonageAccount } from './options.ts'
import { SetupError } from './checks.ts'
import type { FailureReason } from './events.ts'
import { refusal } from './problems.ts'

/** An account once checked. */
export type Ready<Account extends PlastiqAccount | VonageAccount> = Account & {
  readonly baseUrl: string
  /** The part of `Authorization` after its scheme. */
  readonly credentials: string
}

/** Asks the host for the account of a payer or an API key. Its own error is dropped; a sentence of ours is told. */
export async function accountOf<Account>(
  resolve: (owner: string) => Account | Promise<Account>,
  owner: string,
  reason: FailureReason,
): Promise<Account> {
  try {
    return await resolve(owner)
  } catch (error) {
    const advice = error instanceof SetupError ? error.message : undefined
    throw refusal('internal-error', { reason, advice })
  }
}
