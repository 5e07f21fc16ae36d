'use client'
import type { ApiSecret } from '../client/secrets/apiSecrets.ts'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import { listBefore } from '../queries/listBefore.ts'
import { listError } from './listError.ts'
import { useApiSecrets } from './useApiSecrets.ts'
import { useRereadSecrets } from './useRereadSecrets.ts'

/** Parameters of `useSecretsAfter`. */
export interface UseSecretsAfterParameters {
  /** The Vonage API key. */
  apiKey: string
  /** The `error` of the write. */
  error: CardmintError | null
}

/** The result of `useSecretsAfter`. */
export interface UseSecretsAfterResult {
  /** The secrets of the key, oldest first; `undefined` until they are read. */
  secrets: readonly ApiSecret[] | undefined
  /**
   * The outcome of the write is unknown and the list has not been read since. Don't offer a second try, because
   * nobody knows what it would do.
   */
  isUnsure: boolean
  /** The outcome was unknown, and the list has been read since, so it shows the present state. */
  isReread: boolean
  /**
   * A secret that was not in the list before a write of unknown outcome, and most likely was created by it.
   * `undefined` if there is none, or if the list had not been read before the write.
   */
  appeared: ApiSecret | undefined
  /** Reads the list again. */
  reread: () => void
}

/**
 * Reads the list of secrets after a failed write, and tells whether it already shows what the write did.
 *
 * @param parameters The API key, and the error of the write.
 * @returns The list, and what it says about the write.
 * @throws CardmintError `provider-missing` outside of `CardmintProvider`.
 * @example
 * const { mutate, error } = useRevokeSecret({ apiKey })
 * const { secrets, isUnsure } = useSecretsAfter({ apiKey, error })
 */
export function useSecretsAfter({
  apiKey,
  error,
}: UseSecretsAfterParameters): UseSecretsAfterResult {
  const { data: secrets, fetchStatus, error: reason } = useApiSecrets({ apiKey })
  const isUnknown = error?.outcome === 'unknown'
  // a paused query hasn't read the list either: the device is offline
  const isUnsure = isUnknown && (fetchStatus !== 'idle' || listError(reason) !== null)
  const before = isUnknown ? listBefore(error) : undefined
  const appeared = before && secrets?.find(({ id }) => !before.some((each) => each.id === id))
  return {
    secrets,
    isUnsure,
    isReread: isUnknown && !isUnsure,
    appeared,
    reread: useRereadSecrets(apiKey),
  }
}
