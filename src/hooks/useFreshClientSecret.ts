'use client'
import { useQuery } from '@tanstack/react-query'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import {
  clientSecretQueryOptions,
  type ClientSecretParameters,
} from '../queries/clientSecretQueryOptions.ts'
import type { UseClientSecretParameters } from './useClientSecret.ts'

/** `useClientSecret` for those who keep a secret fresh and leave its claim to others. */
export function useFreshClientSecret(
  parameters: ClientSecretParameters,
  query?: UseClientSecretParameters['query'],
) {
  const { client } = useCardmint('useClientSecret')
  const options = clientSecretQueryOptions(client, parameters)
  return useQuery({ ...query, ...options, enabled: options.enabled && query?.enabled })
}
