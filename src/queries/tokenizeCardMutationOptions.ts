import type { CardmintClient } from '../client/createClient.ts'
import { isCardmintError, type CardmintError } from '../client/errors.ts'
import type { Card, PaymentMethod } from '../contracts/plastiq.ts'
import { claimClientSecret } from './claimClientSecret.ts'
import { defineMutation } from './define.ts'
import { cardmintKeys } from './keys.ts'

/**
 * Something that holds a card and can send it, without ever showing it: `useCardFields` answers one.
 * TanStack keeps a mutation's variables, so this stands there instead of the digits.
 */
export interface CardEntry {
  /** Reads the card where it was typed, hands it to `send` at once, and keeps nothing. */
  submit(send: (card: Card) => Promise<PaymentMethod>): Promise<PaymentMethod>
}

/**
 * Claims a client secret and sends the card with it. Each attempt spends a secret of its own; only a
 * definite "this secret is no good" is repeated, once, with a new one.
 *
 * @example
 * const { mutateAsync } = useMutation(tokenizeCardMutationOptions(client, { payerId }))
 * const paymentMethod = await mutateAsync(cardFields.entry)
 */
export function tokenizeCardMutationOptions(
  client: CardmintClient,
  { payerId }: { payerId: string },
) {
  return defineMutation<PaymentMethod, CardmintError, CardEntry>({
    mutationKey: cardmintKeys.tokenizeCard(),
    mutationFn: async (entry, { client: queryClient }) => {
      const attempt = async () => {
        const clientSecret = await claimClientSecret(queryClient, client, { payerId })
        return entry.submit((card) => client.tokenize({ clientSecret, card, payerId }))
      }
      try {
        return await attempt()
      } catch (error) {
        if (isCardmintError(error) && error.code === 'client-secret-refused') return attempt()
        throw error
      }
    },
    gcTime: 0,
    networkMode: 'always',
    retry: false,
  })
}
