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
 * A typed card that can be sent but not seen; `useCardFields` returns one as `entry`. It takes the place of the digits
 * in the variables of a mutation, which TanStack keeps.
 */
export interface CardEntry {
  /**
   * Checks the card, then calls `attempt` once. `readCard` reads the digits from their inputs, or only the security
   * code of a stored card; call it when they are sent. Only one submission runs at a time.
   *
   * @throws CardmintError `busy`, `card-incomplete`, and whatever the attempt throws.
   */
  submit(
    attempt: (
      readCard: () => GivenCard | RecapturedCode,
      preferredBrand?: string,
    ) => Promise<PaymentMethod>,
  ): Promise<PaymentMethod>
}

/**
 * Mutation options that claim a client secret and send the card with it.
 *
 * Each attempt spends its own secret. It is repeated once, with a new secret, only if the vault definitely refused the
 * secret (`client-secret-refused` with `outcome: 'rejected'`). Never throws; the mutation fails with `CardmintError`.
 *
 * @param client The client.
 * @param parameters The payer.
 * @returns Options for `useMutation`, whose `mutate` takes the `entry` of `useCardFields`.
 * @example
 * const { mutateAsync } = useMutation(tokenizeCardMutationOptions(client, { payerId }))
 * const paymentMethod = await mutateAsync(card.entry)
 */
export function tokenizeCardMutationOptions(
  client: CardmintClient,
  { payerId }: { payerId: string },
) {
  return defineMutation<PaymentMethod, CardmintError, CardEntry>({
    mutationKey: tokenizeCardKey(),
    write: (entry, queryClient) =>
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
