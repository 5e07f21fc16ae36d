'use client'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import type { PaymentMethod } from '../contracts/plastiq.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import {
  tokenizeCardMutationOptions,
  type CardEntry,
} from '../queries/tokenizeCardMutationOptions.ts'
import type { MutationPassThrough } from './options.ts'

export interface UseTokenizeCardParameters {
  payerId: string
  mutation?: MutationPassThrough<PaymentMethod, CardEntry>
}

/**
 * Claims a client secret and exchanges the typed card for a payment method. `mutate` takes the `entry`
 * of `useCardFields`, not a card: the digits are read from their inputs when they are sent.
 *
 * @throws CardmintError `provider-missing` outside the provider. Failures are in `error`; after
 * `outcome: 'unknown'` the card may have been stored.
 * @example
 * const card = useCardFields()
 * const { mutate } = useTokenizeCard({ payerId })
 * mutate(card.entry)
 */
export function useTokenizeCard({
  payerId,
  mutation,
}: UseTokenizeCardParameters): UseMutationResult<PaymentMethod, CardmintError, CardEntry> {
  const { client } = useCardmint('useTokenizeCard')
  return useMutation({ ...mutation, ...tokenizeCardMutationOptions(client, { payerId }) })
}
