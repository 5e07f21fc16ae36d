'use client'
import { MutationObserver, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { CardmintError, isCardmintError } from '../client/errors/CardmintError.ts'
import { throwLater } from '../client/throwLater.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import {
  createApiSecretMutationOptions,
  revokeSecretMutationOptions,
} from '../queries/apiSecretMutationOptions.ts'
import type { WriteOptions } from '../queries/defineOptions.ts'
import { tokenizeCardMutationOptions } from '../queries/tokenizeCardMutationOptions.ts'

/** The write of a card form, as `useTokenizeCard` makes it. */
export function useSendCard({ payerId }: { payerId: string }) {
  return useRun(tokenizeCardMutationOptions(useCardmint('<CardFields.Root>').client, { payerId }))
}

/** The write of the dialog that creates a secret, as `useCreateApiSecret` makes it. */
export function useCreate({ apiKey }: { apiKey: string }) {
  return useRun(
    createApiSecretMutationOptions(useCardmint('<CreateSecretDialog>').client, { apiKey }),
  )
}

/** The write of the dialog that revokes a secret, as `useRevokeSecret` makes it. */
export function useRevoke({ apiKey }: { apiKey: string }) {
  return useRun(revokeSecretMutationOptions(useCardmint('<RevokeSecretDialog>').client, { apiKey }))
}

function useRun<Data, Variables>(options: WriteOptions<Data, CardmintError, Variables>) {
  const queryClient = useQueryClient()
  return (variables: Variables) => run(queryClient, options, variables)
}

/**
 * Runs a write as a mutation of the host's cache, and settles as the write itself does. TanStack would wait for the
 * callbacks of the host's `MutationCache` first, and if one of them throws, report a stored card as a failure.
 */
function run<Data, Variables>(
  queryClient: QueryClient,
  options: WriteOptions<Data, CardmintError, Variables>,
  variables: Variables,
): Promise<Data> {
  return new Promise((resolve, reject) => {
    let hasRun = false
    const observer = new MutationObserver<Data, CardmintError, Variables>(queryClient, {
      ...options,
      mutationFn(given, context = { client: queryClient, meta: options.meta }) {
        hasRun = true
        const written = options.mutationFn(given, context)
        written.then(resolve, reject)
        return written
      },
    })
    // async, because a subscriber of the cache may throw at once
    const mutate = async () => observer.mutate(variables)
    mutate()
      .catch((error: unknown) => {
        if (!hasRun) reject(new CardmintError('invalid-argument', { about: 'MutationCache' }))
        // TanStack reports such an error to nobody
        if (!isCardmintError(error)) throwLater(error)
      })
      // the cache keeps a mutation as long as it is observed
      .finally(() => observer.reset())
  })
}
