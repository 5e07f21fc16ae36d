import type { PaymentMethod } from '../../contracts/plastiq.ts'
import { paymentMethod } from '../answers/paymentMethod.ts'
import type { TokenizeRequest } from './tokenizeRequest.ts'
import type { Vault } from '../createClient.ts'
import { CardmintError, misuse } from '../errors/CardmintError.ts'
import { cardRefusal } from '../errors/cardRefusal.ts'
import { send } from '../send.ts'
import { watchSending } from '../watchSending.ts'

/**
 * The default tokenization, ASSUMED: `POST /payment-methods` with the client secret as bearer. Method,
 * body and answer are documented by Plastiq; that a client secret is taken as the credential is not.
 */
export async function postPaymentMethod(
  vault: Vault,
  { clientSecret, card, payerId, signal }: TokenizeRequest,
): Promise<PaymentMethod> {
  // an empty address is that of the page
  if (!vault.url) throw misuse('no tokenizationUrl')
  const watch = watchSending(vault)
  try {
    return await send(vault, vault.url, {
      method: 'POST',
      // 200 by its own page; 201 is in the general list of statuses
      done: [200, 201],
      isWrite: true,
      json: { type: 'CARD', data: card, payer: { id: payerId } },
      headers: { Authorization: `Bearer ${clientSecret}` },
      read: paymentMethod,
      resourceCode: cardRefusal,
      signal,
      onSend: watch.onSend,
    })
  } catch (error) {
    if (!(error instanceof CardmintError) || error.status !== 401) throw error
    // here a 401 is about the client secret, not about the person
    const { status, traceId } = error
    const outcome = (await watch.wasSentOnce()) ? 'rejected' : 'unknown'
    throw new CardmintError('client-secret-refused', { status, traceId, outcome })
  } finally {
    watch.stop()
  }
}
