'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import type { PaymentMethod } from '../contracts/plastiq.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'
import {
  tokenizeCardMutationOptions,
  type CardEntry,
} from '../queries/tokenizeCardMutationOptions.ts'
import type { MutationPassThrough } from './passThroughOptions.ts'
import { useWrite } from './useWrite.ts'

/** Parameters of `useTokenizeCard`. */
export interface UseTokenizeCardParameters {
  /** The payer for whom the card is stored; its UUID at Plastiq. */
  payerId: string
  /** Further options of TanStack's `useMutation`. */
  mutation?: MutationPassThrough<PaymentMethod, CardEntry> | undefined
}

/**
 * Claims a client secret and exchanges the typed card for a payment method.
 *
 * `mutate` takes the `entry` of `useCardFields` instead of a card: the digits are read from their inputs when they
 * are sent.
 *
 * @param parameters The payer.
 * @returns The TanStack mutation result; failures are in `error`. After `outcome: 'unknown'` the card may have been
 * stored.
 * @throws CardmintError `provider-missing` outside of `CardmintProvider`.
 * @example
 * const card = useCardFields()
 * const { mutate } = useTokenizeCard({ payerId })
 * const save = () => mutate(card.entry)
 */
export function useTokenizeCard({
  payerId,
  mutation,
}: UseTokenizeCardParameters): UseMutationResult<PaymentMethod, CardmintError, CardEntry> {
  const { client } = useCardmint('useTokenizeCard')
  return useWrite({ ...mutation, ...tokenizeCardMutationOptions(client, { payerId }) })
}
