import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { CardmintProvider, createClient } from 'cardmint'
import 'cardmint/styles.css'
import { useState, type ReactNode } from 'react'
import { Links, Outlet, Scripts } from 'react-router'

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <link rel="icon" href="data:," />
        <title>Cardmint with React Router</title>
        <Links />
      </head>
      <body>
        {children}
        <Scripts />
      </body>
    </html>
  )
}

export default function Root() {
  // one for each visitor: on the server a module is shared by all
  const [queryClient] = useState(() => new QueryClient())
  const [client] = useState(() =>
    createClient({
      baseUrl: '/api',
      tokenizationUrl: import.meta.env.VITE_TOKENIZATION_URL,
    }),
  )
  return (
    <QueryClientProvider client={queryClient}>
      <CardmintProvider client={client}>
        <Outlet />
      </CardmintProvider>
    </QueryClientProvider>
  )
}
