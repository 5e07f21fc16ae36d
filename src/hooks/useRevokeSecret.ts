'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import { revokeSecretMutationOptions } from '../queries/apiSecretMutationOptions.ts'
import type { MutationPassThrough } from './passThroughOptions.ts'
import { useWrite } from './useWrite.ts'

/** Parameters of `useRevokeSecret`. */
export interface UseRevokeSecretParameters {
  /** The Vonage API key. */
  apiKey: string
  /** Further options of TanStack's `useMutation`. */
  mutation?: MutationPassThrough<void, { secretId: string }> | undefined
}

/**
 * Revokes an API secret for good.
 *
 * The list changes only after the server has answered. A secret that no longer exists counts as revoked.
 *
 * @param parameters The API key.
 * @returns The TanStack mutation result; failures are in `error`.
 * @throws CardmintError `provider-missing` outside of `CardmintProvider`.
 * @example
 * const { mutate } = useRevokeSecret({ apiKey })
 * mutate({ secretId })
 */
export function useRevokeSecret({
  apiKey,
  mutation,
}: UseRevokeSecretParameters): UseMutationResult<void, CardmintError, { secretId: string }> {
  const { client } = useCardmint('useRevokeSecret')
  return useWrite({ ...mutation, ...revokeSecretMutationOptions(client, { apiKey }) })
}
