'use client'
import { useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import type { ClientSecretLease } from '../lease/ClientSecretLease.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import { claimClientSecret } from '../queries/claimClientSecret.ts'
import type { ClientSecretParameters } from '../queries/clientSecretQueryOptions.ts'
import type { QueryPassThrough } from './options.ts'
import { useFreshClientSecret } from './useFreshClientSecret.ts'
import { withMember } from './withMember.ts'

export interface UseClientSecretParameters extends ClientSecretParameters {
  /** What would weaken the protection of the secret is not to be set. */
  query?: Pick<
    QueryPassThrough<ClientSecretLease>,
    'enabled' | 'meta' | 'notifyOnChangeProps' | 'subscribed' | 'throwOnError'
  >
}

export type UseClientSecretResult = UseQueryResult<ClientSecretLease, CardmintError> & {
  /**
   * Hands out a living client secret that nobody else gets; mints one if there is none. Use it at once.
   * Throws `CardmintError`.
   */
  claim: () => Promise<string>
}

/**
 * Keeps a client secret alive for one payer. `data` is a lease, never the secret; `claim()` hands the
 * secret out, once.
 *
 * @throws CardmintError `provider-missing` outside the provider. Failures to mint are in `error`, while
 * `data` may still hold a lease that is alive.
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
