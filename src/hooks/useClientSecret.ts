'use client'
import { useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import type { ClientSecretLease } from '../lease/ClientSecretLease.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import { claimClientSecret } from '../queries/claimClientSecret.ts'
import type { ClientSecretParameters } from '../queries/clientSecretQueryOptions.ts'
import type { QueryPassThrough } from './passThroughOptions.ts'
import { useFreshClientSecret } from './useFreshClientSecret.ts'
import { withMember } from './withMember.ts'

/** Parameters of `useClientSecret`. */
export interface UseClientSecretParameters extends ClientSecretParameters {
  /** TanStack options that don't weaken the protection of the secret. */
  query?:
    | Pick<
        QueryPassThrough<ClientSecretLease>,
        'enabled' | 'meta' | 'notifyOnChangeProps' | 'subscribed' | 'throwOnError'
      >
    | undefined
}

/** The TanStack query result, and `claim`. */
export type UseClientSecretResult = UseQueryResult<ClientSecretLease, CardmintError> & {
  /**
   * Hands out a live client secret that nobody else gets, and mints one if there is none. Use it at once. Rejects
   * with `CardmintError`.
   */
  claim: () => Promise<string>
}

/**
 * Keeps a client secret alive for one payer.
 *
 * `data` is a lease and never the secret itself: `claim()` hands the secret out, once. Claim as late as you can and
 * use the secret at once.
 *
 * @param parameters The payer, and when to mint ahead of a claim.
 * @returns The TanStack query result and `claim`. Failures to mint are in `error`; `data` may still hold a lease that
 * is alive.
 * @throws CardmintError `provider-missing` outside of `CardmintProvider`.
 * @example
 * const { data: lease, claim } = useClientSecret({ payerId })
 * const pay = async () => send(card, await claim())
 */
export function useClientSecret({
  query,
  ...parameters
}: UseClientSecretParameters): UseClientSecretResult {
  const { client } = useCardmint('useClientSecret')
  const queryClient = useQueryClient()
  const { payerId } = parameters
  const result = useFreshClientSecret(parameters, query)
  const claim = useCallback(
    () => claimClientSecret(queryClient, client, { payerId }),
    [queryClient, client, payerId],
  )
  return withMember(result, 'claim', claim)
}
