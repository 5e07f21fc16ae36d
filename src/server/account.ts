import type { Call } from './call.ts'
import { SetupError } from './checkOptions.ts'
import type { Forbidden } from './echo.ts'
import type { FailureReason } from './events.ts'
import type { PlastiqAccount, VonageAccount } from './options.ts'
import { refusal } from './problems.ts'
import { readForeign } from './readForeign.ts'
import type { Settings } from './settings.ts'

/** An account once checked. */
export type Checked<Account extends PlastiqAccount | VonageAccount> = Account & {
  readonly baseUrl: string
  /** The part of `Authorization` after its scheme. */
  readonly credentials: string
}

/** An account that calls are made with. */
export type Ready<Account extends PlastiqAccount | VonageAccount> = Checked<Account> & {
  /** Its own credentials. */
  readonly forbidden: readonly Forbidden[]
}

/** Asks the host for the account of a payer or an API key. Its error is dropped, except for the sentence of a `SetupError`, which the event gets. */
export async function accountOf<Account extends { readonly forbidden: readonly Forbidden[] }>(
  call: Call,
  resolve: (owner: string) => Account | Promise<Account>,
  owner: string,
  reason: FailureReason,
): Promise<Account> {
  try {
    const account = await resolve(owner)
    call.forbidden.push(...account.forbidden)
    return account
  } catch (error) {
    const advice = readForeign(() => (error instanceof SetupError ? error.message : undefined))
    throw refusal('internal-error', { reason, advice })
  }
}

/** Values that no answer of the call may contain: the credentials that it was made with, and all that are known. */
export function forbiddenFor({
  settings,
  call,
}: {
  readonly settings: Settings
  readonly call: Call
}): Forbidden {
  return settings.known.with(call.forbidden)
}
