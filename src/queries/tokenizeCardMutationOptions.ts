import { completeCard, type GivenCard } from '../client/card/completeAddress.ts'
import type { CardmintClient } from '../client/createClient.ts'
import { isCardmintError, type CardmintError } from '../client/errors/CardmintError.ts'
import type { RecapturedCode } from '../client/card/tokenize.ts'
import { recaptureCode, tokenizeCard } from '../client/card/tokenizeCard.ts'
import type { PaymentMethod } from '../contracts/plastiq.ts'
import { claimClientSecret } from './claimClientSecret.ts'
import { defineMutation } from './define.ts'
import { tokenizeCardKey } from './keys.ts'

/**
 * Something that holds a card and can send it, without ever showing it: `useCardFields` answers one.
 * TanStack keeps a mutation's variables, so this stands there instead of the digits.
 */
export interface CardEntry {
  /**
   * Checks the card, then makes one attempt with it. `readCard` reads the digits where they were typed:
   * call it at the moment they are sent. Only one submission runs at a time. Where the security code of a
   * stored card is asked for alone, it reads that.
   *
   * Throws `CardmintError`: `busy`, `card-incomplete`, and whatever the attempt throws.
   */
  submit(
    attempt: (
      readCard: () => GivenCard | RecapturedCode,
      preferredBrand?: string,
    ) => Promise<PaymentMethod>,
  ): Promise<PaymentMethod>
}

/**
 * Claims a client secret and sends the card with it. Each attempt spends a secret of its own; only a
 * definite "this secret is no good" (`outcome: 'rejected'`) is repeated, once, with a new one.
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
    mutationKey: tokenizeCardKey(),
    mutationFn: (entry, { client: queryClient }) =>
      entry.submit(async (readCard, preferredBrand) => {
        const once = async () => {
          const clientSecret = await claimClientSecret(queryClient, client, { payerId })
          const card = readCard()
          return 'securityCode' in card
            ? recaptureCode(client, { clientSecret, payerId, ...card })
            : tokenizeCard(client, {
                clientSecret,
                payerId,
                card: completeCard(client, card),
                preferredBrand,
              })
        }
        try {
          return await once()
        } catch (error) {
          if (!isCardmintError(error) || error.code !== 'client-secret-refused') throw error
          client.report({ type: 'refused', code: error.code })
          if (error.outcome === 'unknown') throw error
          return once()
        }
      }),
    gcTime: 0,
    networkMode: 'always',
    retry: false,
  })
}
