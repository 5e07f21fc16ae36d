import type { PaymentMethod } from '../contracts/plastiq.ts'
import { paymentMethod } from './answers.ts'
import type { TokenizeRequest } from './tokenize.ts'
import { CardmintError } from './errors.ts'
import { send, type Endpoint } from './send.ts'
import { wasSentOnce } from './wasSentOnce.ts'

export interface Vault extends Endpoint {
  /** The browser's own `fetch` is used. */
  isNative: boolean
}

/**
 * The default tokenization, ASSUMED: `POST /payment-methods` with the client secret as bearer. Method,
 * body and answer are documented by Plastiq; that a client secret is taken as the credential is not.
 */
export async function postPaymentMethod(
  vault: Vault,
  url: string,
  { clientSecret, card, payerId, signal }: TokenizeRequest,
): Promise<PaymentMethod> {
  const from = performance.now()
  try {
    return await send(vault, url, {
      method: 'POST',
      json: { type: 'CARD', data: card, payer: { id: payerId } },
      headers: { Authorization: `Bearer ${clientSecret}` },
      read: paymentMethod,
      signal,
    })
  } catch (error) {
    if (!(error instanceof CardmintError) || error.code !== 'unauthorized') throw error
    // here a 401 speaks of the client secret, not of the person
    const { status, traceId } = error
    const outcome = (await wasSentOnce(url, from, vault.isNative)) ? 'rejected' : 'unknown'
    throw new CardmintError('client-secret-refused', { status, traceId, outcome })
  }
}
