'use client'
import type { ApiSecret } from '../client/apiSecrets.ts'
import type { CardmintError } from '../client/errors.ts'
import { useApiSecrets } from './useApiSecrets.ts'

export interface UseSecretsAfterParameters {
  apiKey: string
  /** The `error` of the write. */
  error: CardmintError | null
}

export interface UseSecretsAfterResult {
  /** `undefined` until they are read. */
  secrets: readonly ApiSecret[] | undefined
  /**
   * The outcome of the write is unknown and the list has not been read since: nobody knows what a second
   * try would do, so none is to be offered.
   */
  isUnsure: boolean
  /** The outcome was unknown, and the list, read since, tells what there is now. */
  isReread: boolean
  reread: () => void
}

/**
 * The list, and whether it tells already what came of a write that failed.
 *
 * @example
 * const { mutate, error } = useRevokeSecret({ apiKey })
 * const { secrets, isUnsure } = useSecretsAfter({ apiKey, error })
 */
export function useSecretsAfter({
  apiKey,
  error,
}: UseSecretsAfterParameters): UseSecretsAfterResult {
  const { data: secrets, fetchStatus, isError, refetch } = useApiSecrets({ apiKey })
  const isUnknown = error?.outcome === 'unknown'
  // paused is not read either: the device is offline
  const isUnsure = isUnknown && (fetchStatus !== 'idle' || isError)
  return {
    secrets,
    isUnsure,
    isReread: isUnknown && !isUnsure,
    reread: () => void refetch(),
  }
}
