import type { GivenCard } from '../client/card/completeAddress.ts'
import type { CardmintClient } from '../client/createClient.ts'
import { misuse, type CardmintError } from '../client/errors/CardmintError.ts'
import type { RecapturedCode } from '../client/card/tokenizeRequest.ts'
import { sendTypedCard } from '../client/card/sendTypedCard.ts'
import type { PaymentMethod } from '../contracts/plastiq.ts'
import { claimClientSecret } from './claimClientSecret.ts'
import { defineMutation } from './defineOptions.ts'
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
 * secret (`client-secret-refused` with `outcome: 'rejected'`). The mutation fails with `CardmintError`.
 *
 * @param client The client.
 * @param parameters The payer.
 * @returns Options for `useMutation`, whose `mutate` takes the `entry` of `useCardFields`.
 * @throws CardmintError `invalid-argument` if the client has neither `tokenizationUrl` nor `tokenize` nor `recapture`.
 * @example
 * const { mutateAsync } = useMutation(tokenizeCardMutationOptions(client, { payerId }))
 * const paymentMethod = await mutateAsync(card.entry)
 */
export function tokenizeCardMutationOptions(
  client: CardmintClient,
  { payerId }: { payerId: string },
) {
  const { url, tokenize, recapture } = client.vault
  if (!url && !tokenize && !recapture) throw misuse('no tokenizationUrl')
  return defineMutation<PaymentMethod, CardmintError, CardEntry>({
    mutationKey: tokenizeCardKey(),
    write: (entry, queryClient) =>
      entry.submit((readCard, preferredBrand) => {
        const claim = async () => ({
          clientSecret: await claimClientSecret(queryClient, client, { payerId }),
          payerId,
        })
        return sendTypedCard(client, claim, readCard, preferredBrand)
      }),
    gcTime: 0,
    networkMode: 'always',
    retry: false,
  })
}
