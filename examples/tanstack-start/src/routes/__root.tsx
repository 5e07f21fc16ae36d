import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRootRoute, HeadContent, Outlet, Scripts } from '@tanstack/react-router'
import { CardmintProvider, createClient } from 'cardmint'
import styles from 'cardmint/styles.css?url'
import { useState } from 'react'

export const Route = createRootRoute({
  head: () => ({
    meta: [
      { charSet: 'utf-8' },
      { name: 'viewport', content: 'width=device-width' },
      { title: 'Cardmint with TanStack Start' },
    ],
    links: [
      { rel: 'icon', href: 'data:,' },
      { rel: 'stylesheet', href: styles },
    ],
  }),
  component: Root,
})

function Root() {
  // one for each visitor: on the server a module is shared by all
  const [queryClient] = useState(() => new QueryClient())
  const [client] = useState(() =>
    createClient({
      baseUrl: '/api',
      tokenizationUrl: import.meta.env.VITE_TOKENIZATION_URL,
    }),
  )
  return (
    <html lang="en">
      <head>
        <HeadContent />
      </head>
      <body>
        <QueryClientProvider client={queryClient}>
          <CardmintProvider client={client}>
            <Outlet />
          </CardmintProvider>
        </QueryClientProvider>
        <Scripts />
      </body>
    </html>
  )
}
