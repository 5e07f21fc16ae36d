import { Container, CssBaseline } from '@mui/material'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { CardmintProvider, createClient, SecretsTable } from 'cardmint'
import 'cardmint/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { CardForm } from './card-form'

const { VITE_TOKENIZATION_URL, VITE_PAYER_ID, VITE_API_KEY } = import.meta.env

const queryClient = new QueryClient()
const client = createClient({ baseUrl: '/api', tokenizationUrl: VITE_TOKENIZATION_URL })

createRoot(document.querySelector('#root') ?? document.body).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <CardmintProvider client={client}>
        <CssBaseline />
        <Container maxWidth="sm" sx={{ py: 4 }}>
          <CardForm payerId={VITE_PAYER_ID} />
          <SecretsTable apiKey={VITE_API_KEY} />
        </Container>
      </CardmintProvider>
    </QueryClientProvider>
  </StrictMode>,
)
