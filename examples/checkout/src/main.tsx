import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { CardmintProvider, createClient } from 'cardmint'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { HookForm } from './hook-form'
import { TanStackForm } from './tanstack-form'

const { VITE_TOKENIZATION_URL, VITE_PAYER_ID } = import.meta.env

const queryClient = new QueryClient()
const client = createClient({ baseUrl: '/api', tokenizationUrl: VITE_TOKENIZATION_URL })
const Form = location.search === '?form=tanstack' ? TanStackForm : HookForm

createRoot(document.querySelector('#root') ?? document.body).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <CardmintProvider client={client}>
        <Form payerId={VITE_PAYER_ID} />
      </CardmintProvider>
    </QueryClientProvider>
  </StrictMode>,
)
