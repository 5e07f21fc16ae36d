'use client'
import type { ApiSecret } from '../../client/apiSecrets.ts'
import type { CardmintError } from '../../client/errors.ts'
import { useApiSecrets } from '../../hooks/useApiSecrets.ts'

export interface ListAfter {
  /** `undefined` until it is read. */
  secrets: readonly ApiSecret[] | undefined
  /**
   * A write of unknown outcome is behind us and the list has not been read since, so that nobody knows
   * what a second try would do.
   */
  isUnsure: boolean
  reread: () => void
}

/** The list, and whether it already tells what came of `failure`. */
export function useListAfter(apiKey: string, failure: CardmintError | null): ListAfter {
  const { data: secrets, isFetching, isError, refetch } = useApiSecrets({ apiKey })
  return {
    secrets,
    isUnsure: failure?.outcome === 'unknown' && (isFetching || isError),
    reread: () => void refetch(),
  }
}
