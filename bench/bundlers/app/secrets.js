// A page of the host's own that reads API secrets.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { CardmintProvider, createClient, useApiSecrets } from 'cardmint'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const queryClient = new QueryClient()
const client = createClient({ baseUrl: '/api' })

function Page() {
  const { status } = useApiSecrets({ apiKey: 'abcd1234' })
  return createElement('p', {}, `Shown: ${status}`)
}

const root = document.querySelector('#root')
const page = createElement(CardmintProvider, { client }, createElement(Page))
createRoot(root).render(createElement(QueryClientProvider, { client: queryClient }, page))
