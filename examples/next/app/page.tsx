import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { apiSecretsQueryOptions, createClient } from 'cardmint/queries'
import { cookies } from 'next/headers'
import { backend } from '../lib/backend'
import { Wallet } from './wallet'

/** Reads the list of secrets while the page is rendered. A client secret is never read here: it lives in one page only. */
export default async function Page() {
  const apiKey = process.env.VONAGE_KEY ?? ''
  const Cookie = (await cookies()).toString()
  const client = createClient({
    // never asked: the backend is called in this process
    baseUrl: 'http://backend.internal/api',
    tokenizationUrl: process.env.NEXT_PUBLIC_TOKENIZATION_URL ?? '',
    headers: { Cookie },
    fetch: (input, init) => backend.fetch(new Request(input, init)),
  })
  const queryClient = new QueryClient()
  await queryClient.prefetchQuery(apiSecretsQueryOptions(client, { apiKey }))
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Wallet apiKey={apiKey} payerId={process.env.PAYER_ID ?? ''} />
    </HydrationBoundary>
  )
}
