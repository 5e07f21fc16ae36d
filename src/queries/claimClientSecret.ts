import type { QueryClient } from '@tanstack/react-query'
import { mintClientSecret } from '../client/card/mintClientSecret.ts'
import type { CardmintClient } from '../client/createClient.ts'
import { CardmintError } from '../client/errors/CardmintError.ts'
import { tell } from '../client/throwLater.ts'
import { ClientSecretLease } from '../lease/ClientSecretLease.ts'
import { cachedQuery } from './defineOptions.ts'
import { clientSecretKey } from './keys.ts'
import { isHidden } from './untilVisible.ts'

/**
 * Hands out a live client secret that nobody else gets: the one in the cache, else the one being minted, else a new
 * one.
 *
 * Claim it after everything that may take time (validation, a question to the person), and use it at once.
 *
 * @param queryClient The TanStack client whose cache holds the lease.
 * @param client The client.
 * @param parameters The payer.
 * @returns The client secret.
 * @throws CardmintError with the reason why minting failed, or `client-secret-late` if the new secret was already too
 * old when it arrived.
 * @example
 * const clientSecret = await claimClientSecret(queryClient, client, { payerId })
 */
export async function claimClientSecret(
  queryClient: QueryClient,
  client: CardmintClient,
  { payerId }: { payerId: string },
): Promise<string> {
  const from = performance.now()
  const clientSecret =
    takeCached(queryClient, payerId) ??
    (await takeComing(queryClient, payerId)) ??
    (await takeFresh(client, payerId))
  client.report({ type: 'claimed', waitedMs: performance.now() - from })
  return clientSecret
}

/** One synchronous step from cache to caller; the cache keeps a spent lease, so observers see it go. */
function takeCached(queryClient: QueryClient, payerId: string): string | undefined {
  const query = cachedQuery(queryClient, clientSecretKey({ payerId }))
  const lease = query?.state.data
  if (!ClientSecretLease.is(lease)) return undefined
  const clientSecret = lease.claim(payerId)
  // a subscriber of the host's cache may throw, and the secret is taken by now
  if (clientSecret !== undefined) tell(() => query?.setData(lease.spent(), { manual: true }))
  return clientSecret
}

/**
 * Joins a mint that is under way, for its first try only: the repeats of a refresh may wait as long as a server
 * asks. If it fails, or another claim is faster, this claim mints its own.
 */
async function takeComing(queryClient: QueryClient, payerId: string): Promise<string | undefined> {
  const isComing = () => {
    const state = cachedQuery(queryClient, clientSecretKey({ payerId }))?.state
    return state?.fetchStatus === 'fetching' && state.fetchFailureCount === 0
  }
  if (!isComing() || isHidden()) return undefined
  await new Promise<void>((resolve) => {
    const leave = queryClient.getQueryCache().subscribe(() => {
      if (isComing()) return
      leave()
      resolve()
    })
  })
  return takeCached(queryClient, payerId)
}

async function takeFresh(client: CardmintClient, payerId: string): Promise<string> {
  const lease = await mintClientSecret(client, { payerId })
  client.report({ type: 'minted' })
  const clientSecret = lease.claim()
  if (clientSecret !== undefined) return clientSecret
  client.report({ type: 'wasted', reason: 'expired' })
  throw new CardmintError('client-secret-late')
}
