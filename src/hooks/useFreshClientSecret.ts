'use client'
import { useQuery } from '@tanstack/react-query'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import {
  clientSecretQueryOptions,
  type ClientSecretParameters,
} from '../queries/clientSecretQueryOptions.ts'
import type { UseClientSecretParameters } from './useClientSecret.ts'

/** Keeps a client secret fresh, as `useClientSecret` does, without a way to claim it. */
export function useFreshClientSecret(
  parameters: ClientSecretParameters,
  query?: UseClientSecretParameters['query'],
) {
  const { client } = useCardmint('useClientSecret')
  const options = clientSecretQueryOptions(client, parameters)
  return useQuery({ ...query, ...options, enabled: options.enabled && query?.enabled })
}
