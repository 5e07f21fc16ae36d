'use client'
import type { ApiSecret } from '../client/secrets/apiSecrets.ts'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import { listBefore } from '../queries/listBefore.ts'
import { useApiSecrets } from './useApiSecrets.ts'
import { useRereadSecrets } from './useRereadSecrets.ts'

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
  /**
   * A secret that is there now and was not before a write of unknown outcome: most likely what it created.
   * `undefined` where there is none, or where the list had not been read before the write.
   */
  appeared: ApiSecret | undefined
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
  const { data: secrets, fetchStatus, isError } = useApiSecrets({ apiKey })
  const isUnknown = error?.outcome === 'unknown'
  // paused is not read either: the browser says that the device is offline
  const isUnsure = isUnknown && (fetchStatus !== 'idle' || isError)
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
