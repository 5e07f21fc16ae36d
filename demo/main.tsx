import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
// In your app: from 'cardmint', and 'cardmint/styles.css'.
import { CardmintProvider, createClient } from '../src/index.ts'
import '../src/styles/index.css'
import { App } from './App.tsx'

const queryClient = new QueryClient()
const client = createClient({
  baseUrl: '/api',
  tokenizationUrl: import.meta.env.VITE_TOKENIZATION_URL,
})

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has lost its #root.')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <CardmintProvider client={client}>
        <App />
      </CardmintProvider>
    </QueryClientProvider>
  </StrictMode>,
)
