// A page that has the ready card form.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { CardmintProvider, CardTokenizer, createClient } from 'cardmint'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const queryClient = new QueryClient()
const client = createClient({
  baseUrl: '/api',
  tokenizationUrl: 'https://connect.sandbox.plastiq.com/api/payment-methods',
})

const root = document.querySelector('#root')
const form = createElement(CardTokenizer, {
  payerId: '8f51c396-6e29-49a6-ba5a-1a31d5420158',
  onToken: ({ id }) => (document.title = id),
})
const page = createElement(CardmintProvider, { client }, form)
createRoot(root).render(createElement(QueryClientProvider, { client: queryClient }, page))
