import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import {
  CardmintProvider,
  createClient,
  SecretsTable,
  type VerifySecret,
} from '../../../src/index.ts'
import '../../../src/styles/index.css'

const queryClient = new QueryClient()
const client = createClient({
  baseUrl: '/api',
  tokenizationUrl: import.meta.env.VITE_TOKENIZATION_URL,
})

/** The host's own route makes the call, as no page can: the upstream has no CORS. */
const verify: VerifySecret = async ({ value }) => (await post('/verify', value)).ok

const post = (path: string, body: string) => fetch(path, { method: 'POST', body })

// what a test searches for traces, beside the page itself
window.queryClient = queryClient

const holdSeconds = new URLSearchParams(location.search).has('atOnce') ? 0 : 10

createRoot(document.querySelector('#root') ?? document.body).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <CardmintProvider client={client}>
        <SecretsTable apiKey="abcd1234" verify={verify} holdSeconds={holdSeconds} />
      </CardmintProvider>
    </QueryClientProvider>
  </StrictMode>,
)
