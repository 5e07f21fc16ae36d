import { isCardmintError, type CardmintError } from '../client/errors/CardmintError.ts'

/**
 * Why a list could not be read. TanStack takes what a callback of the host's `QueryCache` throws for a failure of the
 * query, whose data has come by then.
 */
export function listError(error: unknown): CardmintError | null {
  return isCardmintError(error) ? error : null
}
