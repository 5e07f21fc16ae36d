import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { clientSecretQueryOptions, createClient } from 'cardmint/queries'
import { backend } from '../../lib/backend'
import { Wallet } from '../wallet'

export const dynamic = 'force-dynamic'

/** Prefetches a client secret, which no page should. */
export default async function Page() {
  const payerId = process.env.PAYER_ID ?? ''
  const client = createClient({
    baseUrl: 'http://backend.internal/api',
    fetch: (input, init) => backend.fetch(new Request(input, init)),
  })
  const queryClient = new QueryClient()
  await queryClient.fetchQuery(clientSecretQueryOptions(client, { payerId }))
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Wallet apiKey={process.env.VONAGE_KEY ?? ''} payerId={payerId} />
    </HydrationBoundary>
  )
}
