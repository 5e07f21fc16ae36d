import type { QueryState } from '@tanstack/react-query'
import type { CardmintClient } from '../client/createClient.ts'
import { isCardmintError, type CardmintError } from '../client/errors/CardmintError.ts'
import { ClientSecretLease } from '../lease/ClientSecretLease.ts'
import { defineQuery } from './defineOptions.ts'
import { clientSecretKey } from './keys.ts'
import { leaseForCache } from './mintForCache.ts'
import { askedMs, mayPass, retryDelay, retryRead } from './retry.ts'

/** The least pause after the last failed try of a refresh, before the next round of tries. */
const AFTER_FAILURE_MS = 15_000

/**
 * When a client secret is minted ahead of its claim. `visible`: whenever the page is visible and online. `intent`:
 * only while `intent` is `true`. `never`: at the claim.
 */
export type KeepFresh = 'visible' | 'intent' | 'never'

/** Parameters of `clientSecretQueryOptions`. */
export interface ClientSecretParameters {
  /** The payer to mint for; its UUID at Plastiq. The query is disabled while it is empty. */
  payerId: string
  /**
   * When to mint ahead of a claim.
   *
   * @default 'visible'
   */
  keepFresh?: KeepFresh | undefined
  /**
   * With `keepFresh: 'intent'`: whether a claim is near, for example because the form is nearly complete.
   *
   * @default true
   */
  intent?: boolean | undefined
}

/**
 * Query options whose data is a lease on a client secret, never the secret itself.
 *
 * TanStack decides when to mint (visibility, focus, online, retry). The lease decides at its claim whether the secret
 * may still be used. The abort signal is left unused on purpose: if it were used, the unmount of StrictMode would
 * discard one mint and send another. Never throws; the query fails with `CardmintError`.
 *
 * @param client The client.
 * @param parameters The payer, and when to mint ahead of a claim.
 * @returns Options for `useQuery`.
 * @example
 * const { data: lease } = useQuery(clientSecretQueryOptions(client, { payerId }))
 */
export function clientSecretQueryOptions(
  client: CardmintClient,
  { payerId, keepFresh = 'visible', intent = true }: ClientSecretParameters,
) {
  const unlessUsable = (query: LeaseQuery) => (isUsable(query, payerId) ? false : 'always')
  return defineQuery<ClientSecretLease, CardmintError>({
    queryKey: clientSecretKey({ payerId }),
    queryFn: (context) => leaseForCache(client, payerId, context),
    enabled: payerId !== '' && (keepFresh === 'visible' || (keepFresh === 'intent' && intent)),
    staleTime: (query) => (isUsable(query, payerId) ? Infinity : 0),
    refetchInterval: (query) => refetchInterval(query, keepFresh),
    refetchIntervalInBackground: false,
    refetchOnMount: unlessUsable,
    refetchOnWindowFocus: unlessUsable,
    refetchOnReconnect: unlessUsable,
    retry: retryRead,
    retryDelay,
    gcTime: 0,
    networkMode: 'online',
    structuralSharing: false,
  })
}

interface LeaseQuery {
  state: QueryState<ClientSecretLease, CardmintError>
}

/** A hydrated or restored cache holds something that looks like success and is no lease. */
function isUsable({ state }: LeaseQuery, payerId: string): boolean {
  return ClientSecretLease.is(state.data, payerId) && state.data.usableForMs > 0
}

/** Milliseconds until the next mint, counted from the lease's own deadline each time it is asked. */
function refetchInterval({ state }: LeaseQuery, keepFresh: KeepFresh): number | false {
  const { data, error, fetchStatus, status } = state
  if (fetchStatus !== 'idle') return false
  // else a callback of the host's `QueryCache` threw, and the lease has come
  if (status === 'error' && isCardmintError(error))
    return mayPass(error) && Math.max(AFTER_FAILURE_MS, askedMs(error))
  if (!ClientSecretLease.is(data)) return false
  // a claim ends an intent: the next one is minted for the next intent, not for the one served
  if (keepFresh !== 'visible' && data.status === 'claimed') return false
  return Math.max(1, data.refreshInMs)
}
