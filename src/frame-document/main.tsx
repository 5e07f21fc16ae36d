'use client'
import './asReact.ts'
import './document.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { CardTokenizer, CardmintProvider, createClient } from '../index.ts'

// Stands in for `mountCardFrame`, so that the form under Preact can be built, measured and served.
const { tokenizationUrl } = JSON.parse(document.querySelector('#configuration')?.textContent ?? '')
const client = createClient({ baseUrl: '/api', tokenizationUrl })
createRoot(document.body.appendChild(document.createElement('div'))).render(
  <QueryClientProvider client={new QueryClient()}>
    <CardmintProvider client={client}>
      <CardTokenizer payerId="8f51c396-6e29-49a6-ba5a-1a31d5420158" onToken={() => {}} />
    </CardmintProvider>
  </QueryClientProvider>,
)
