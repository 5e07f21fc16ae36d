import { isCardmintError, type CardmintError } from '../client/errors/CardmintError.ts'

/**
 * Why a list could not be read. Ignores other errors: if a callback of the host's `QueryCache` throws, TanStack
 * reports that as a failure of the query, although its data has arrived.
 */
export function listError(error: unknown): CardmintError | null {
  return isCardmintError(error) ? error : null
}
