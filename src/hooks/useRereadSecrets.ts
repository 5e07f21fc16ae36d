'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import { apiSecretsQueryOptions } from '../queries/apiSecretsQueryOptions.ts'

/**
 * Reads the list again, whatever the browser says of the network. It may be wrong about being offline, and a query
 * that waits for it to change its mind cannot be tried again by `refetch`.
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
