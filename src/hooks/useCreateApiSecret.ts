'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type { ApiSecret } from '../client/secrets/apiSecrets.ts'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import {
  createApiSecretMutationOptions,
  type ReadSecret,
} from '../queries/apiSecretMutationOptions.ts'
import type { MutationPassThrough } from './passThroughOptions.ts'
import { useWrite } from './useWrite.ts'

/** Parameters of `useCreateApiSecret`. */
export interface UseCreateApiSecretParameters {
  /** The Vonage API key. */
  apiKey: string
  /** Further options of TanStack's `useMutation`. */
  mutation?: MutationPassThrough<ApiSecret, ReadSecret> | undefined
}

/**
 * Creates an API secret from a value that you choose.
 *
 * `mutate` takes a function that reads the value when it is sent, because TanStack keeps the variables of a mutation
 * and the value must not be kept.
 *
 * @param parameters The API key.
 * @returns The TanStack mutation result; failures are in `error`. After `outcome: 'unknown'` the secret may exist:
 * check the list before you offer a repeat.
 * @throws CardmintError `provider-missing` outside of `CardmintProvider`.
 * @example
 * const { mutate } = useCreateApiSecret({ apiKey })
 * mutate(() => inputRef.current.value)
 */
export function useCreateApiSecret({
  apiKey,
  mutation,
}: UseCreateApiSecretParameters): UseMutationResult<ApiSecret, CardmintError, ReadSecret> {
  const { client } = useCardmint('useCreateApiSecret')
  return useWrite({ ...mutation, ...createApiSecretMutationOptions(client, { apiKey }) })
}
