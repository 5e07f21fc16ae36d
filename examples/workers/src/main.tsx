import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { CardmintProvider, CardTokenizer, createClient, SecretsTable } from 'cardmint'
import 'cardmint/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

const { VITE_TOKENIZATION_URL, VITE_PAYER_ID, VITE_API_KEY } = import.meta.env

const queryClient = new QueryClient()
const client = createClient({ baseUrl: '/api', tokenizationUrl: VITE_TOKENIZATION_URL })

createRoot(document.querySelector('#root') ?? document.body).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <CardmintProvider client={client}>
        <CardTokenizer payerId={VITE_PAYER_ID} onToken={({ id }) => console.log('stored', id)} />
        <SecretsTable apiKey={VITE_API_KEY} />
      </CardmintProvider>
    </QueryClientProvider>
  </StrictMode>,
)
