'use client'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import { revokeSecretMutationOptions } from '../queries/apiSecretMutationOptions.ts'
import type { MutationPassThrough } from './options.ts'

export interface UseRevokeSecretParameters {
  apiKey: string
  mutation?: MutationPassThrough<void, { secretId: string }>
}

/**
 * Revokes an API secret for good. Never optimistic; a secret that is gone already counts as revoked.
 *
 * @throws CardmintError `provider-missing` outside the provider. Failures are in `error`.
 * @example
 * const { mutate } = useRevokeSecret({ apiKey })
 * mutate({ secretId })
 */
export function useRevokeSecret({
  apiKey,
  mutation,
}: UseRevokeSecretParameters): UseMutationResult<void, CardmintError, { secretId: string }> {
  const { client } = useCardmint('useRevokeSecret')
  return useMutation({ ...mutation, ...revokeSecretMutationOptions(client, { apiKey }) })
}
