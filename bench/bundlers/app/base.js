// What both pages have without Cardmint: React, and TanStack Query with a read and a write.
import { QueryClient, QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const queryClient = new QueryClient()

function Page() {
  const { status } = useQuery({ queryKey: ['list'], queryFn: () => fetch('/api/list') })
  const { mutate } = useMutation({ mutationFn: () => fetch('/api/list', { method: 'POST' }) })
  return createElement('button', { onClick: () => mutate() }, `Shown: ${status}`)
}

const root = document.querySelector('#root')
const page = createElement(Page)
createRoot(root).render(createElement(QueryClientProvider, { client: queryClient }, page))
