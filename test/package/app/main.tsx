import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { CardTokenizer, CardmintProvider, SecretsTable, createClient } from 'cardmint'
import 'cardmint/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

const queryClient = new QueryClient()
const client = createClient({
  baseUrl: '/api',
  tokenizationUrl: 'https://connect.sandbox.plastiq.com/api/payment-methods',
})

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <CardmintProvider client={client}>
          <CardTokenizer
            payerId="8f51c396-6e29-49a6-ba5a-1a31d5420158"
            onToken={(paymentMethod) => (document.title = paymentMethod.id)}
          />
          <SecretsTable apiKey="abcd1234" />
        </CardmintProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
