'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import { apiSecretsQueryOptions } from '../queries/apiSecretsQueryOptions.ts'

/**
 * Reads the list again, even if the browser says that it is offline, which may be wrong. `refetch` cannot do this
 * while a query is paused.
 */
export function useRereadSecrets(apiKey: string): () => void {
  const queryClient = useQueryClient()
  const { client } = useCardmint('useSecretsAfter')
  return () => {
    const options = apiSecretsQueryOptions(client, { apiKey })
    const { queryKey } = options
    void queryClient
      .cancelQueries({ queryKey, exact: true })
      .then(() => queryClient.fetchQuery({ ...options, networkMode: 'always', staleTime: 0 }))
      // the component that shows the list shows its error too
      .catch(() => {})
  }
}
