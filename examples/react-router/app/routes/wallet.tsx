import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { CardTokenizer, SecretsTable } from 'cardmint'
import { apiSecretsQueryOptions, createClient } from 'cardmint/queries'
import { backend, env } from '../backend.server'
import type { Route } from './+types/wallet'

/** Reads the list of secrets before the page is rendered. A client secret is never read here: it lives in one page only. */
export async function loader({ request }: Route.LoaderArgs) {
  const apiKey = env('VONAGE_KEY')
  const client = createClient({
    // never asked: the backend is called in this process
    baseUrl: 'http://backend.internal/api',
    tokenizationUrl: import.meta.env.VITE_TOKENIZATION_URL,
    headers: { Cookie: request.headers.get('Cookie') ?? '' },
    fetch: (input, init) => backend.fetch(new Request(input, init)),
  })
  const queryClient = new QueryClient()
  await queryClient.prefetchQuery(apiSecretsQueryOptions(client, { apiKey }))
  return { apiKey, payerId: env('PAYER_ID'), state: dehydrate(queryClient) }
}

export default function Wallet({ loaderData: { apiKey, payerId, state } }: Route.ComponentProps) {
  return (
    <HydrationBoundary state={state}>
      <CardTokenizer payerId={payerId} onToken={({ id }) => console.log('stored', id)} />
      <SecretsTable apiKey={apiKey} />
    </HydrationBoundary>
  )
}
