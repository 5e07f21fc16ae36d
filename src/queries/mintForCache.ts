import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { mintClientSecret } from '../client/card/mintClientSecret.ts'
import type { CardmintClient } from '../client/createClient.ts'
import { CardmintError } from '../client/errors/CardmintError.ts'
import { ClientSecretLease } from '../lease/ClientSecretLease.ts'
import { cachedQuery } from './defineOptions.ts'
import { oneAtATime } from './oneAtATime.ts'
import { isHidden, untilVisible } from './untilVisible.ts'

interface Context {
  client: QueryClient
  queryKey: QueryKey
}

/**
 * Returns the lease for the cache. A lease that is alive and not due for its refresh stays, so that invalidating
 * everything wastes no secret. Concurrent calls share one mint.
 */
export async function leaseForCache(
  client: CardmintClient,
  payerId: string,
  context: Context,
): Promise<ClientSecretLease> {
  const held = cachedQuery(context.client, context.queryKey)?.state.data
  if (ClientSecretLease.is(held, payerId) && held.refreshInMs > 0) return held
  return oneAtATime(context.client, context.queryKey, '', () =>
    mintForCache(client, payerId, context),
  )
}

/**
 * Mints a lease for the cache: not behind a hidden tab, and not for a page that has left meanwhile.
 * Reports what became of the lease that stood there before.
 */
async function mintForCache(
  client: CardmintClient,
  payerId: string,
  { client: queryClient, queryKey }: Context,
): Promise<ClientSecretLease> {
  if (isHidden()) {
    await untilVisible()
    if (!cachedQuery(queryClient, queryKey)?.isActive()) throw new CardmintError('aborted')
  }
  const lease = await mintClientSecret(client, { payerId })
  const before = cachedQuery(queryClient, queryKey)?.state.data
  const isHeld = ClientSecretLease.is(before) && before.status !== 'claimed'
  client.report({ type: isHeld ? 'refreshed' : 'minted' })
  if (isHeld) reportWaste(client, before, 'replaced')
  watchCache(client, queryClient)
  return lease
}

const watched = new WeakSet<QueryClient>()

/** Subscribes once to each cache, and reports a lease as wasted when its query is removed. */
function watchCache(client: CardmintClient, queryClient: QueryClient): void {
  if (watched.has(queryClient)) return
  watched.add(queryClient)
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    const lease: unknown = query.state.data
    if (type !== 'removed' || !ClientSecretLease.is(lease) || lease.status === 'claimed') return
    reportWaste(client, lease, 'unmounted')
  })
}

function reportWaste(
  client: CardmintClient,
  lease: ClientSecretLease,
  reason: 'replaced' | 'unmounted',
): void {
  client.report({ type: 'wasted', reason: lease.status === 'dead' ? 'expired' : reason })
}
