import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { createServerFn } from '@tanstack/react-start'
import { getRequestHeader } from '@tanstack/react-start/server'
import { CardTokenizer, SecretsTable } from 'cardmint'
import { apiSecretsQueryOptions, createClient } from 'cardmint/queries'
import { backend, env } from '../backend.server'

/** Reads the list of secrets before the page is rendered. A client secret is never read here: it lives in one page only. */
const readWallet = createServerFn({ strict: false }).handler(async () => {
  const apiKey = env('VONAGE_KEY')
  const client = createClient({
    // never asked: the backend is called in this process
    baseUrl: 'http://backend.internal/api',
    headers: { Cookie: getRequestHeader('Cookie') ?? '' },
    fetch: (input, init) => backend.fetch(new Request(input, init)),
  })
  const queryClient = new QueryClient()
  await queryClient.prefetchQuery(apiSecretsQueryOptions(client, { apiKey }))
  return { apiKey, payerId: env('PAYER_ID'), state: dehydrate(queryClient) }
})

export const Route = createFileRoute('/')({ loader: () => readWallet(), component: Wallet })

function Wallet() {
  const { apiKey, payerId, state } = Route.useLoaderData()
  return (
    <HydrationBoundary state={state}>
      <CardTokenizer payerId={payerId} onToken={({ id }) => console.log('stored', id)} />
      <SecretsTable apiKey={apiKey} />
    </HydrationBoundary>
  )
}
