'use client'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { ApiSecret } from '../client/secrets/apiSecrets.ts'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import {
  createApiSecretMutationOptions,
  type ReadSecret,
} from '../queries/apiSecretMutationOptions.ts'
import type { MutationPassThrough } from './options.ts'

export interface UseCreateApiSecretParameters {
  apiKey: string
  mutation?: MutationPassThrough<ApiSecret, ReadSecret>
}

/**
 * Creates an API secret from a value of the caller's. `mutate` takes a function that reads the value when
 * it is sent: TanStack keeps what `mutate` is given, and a value must not be kept.
 *
 * @throws CardmintError `provider-missing` outside the provider. Failures are in `error`; after
 * `outcome: 'unknown'` look at the list before you offer a repeat.
 * @example
 * const { mutate } = useCreateApiSecret({ apiKey })
 * mutate(() => inputRef.current.value)
 */
export function useCreateApiSecret({
  apiKey,
  mutation,
}: UseCreateApiSecretParameters): UseMutationResult<ApiSecret, CardmintError, ReadSecret> {
  const { client } = useCardmint('useCreateApiSecret')
  return useMutation({ ...mutation, ...createApiSecretMutationOptions(client, { apiKey }) })
}
