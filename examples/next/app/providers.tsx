'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { CardmintProvider, createClient } from 'cardmint'
import { useState, type ReactNode } from 'react'

export function Providers({ children }: { children: ReactNode }) {
  // one for each visitor: on the server a module is shared by all
  const [queryClient] = useState(() => new QueryClient())
  const [client] = useState(() =>
    createClient({
      baseUrl: '/api',
      tokenizationUrl: process.env.NEXT_PUBLIC_TOKENIZATION_URL ?? '',
    }),
  )
  return (
    <QueryClientProvider client={queryClient}>
      <CardmintProvider client={client}>{children}</CardmintProvider>
    </QueryClientProvider>
  )
}
