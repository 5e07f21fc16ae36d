import { paymentMethodSchema, type PaymentMethod } from '../contracts/plastiq.ts'
import type { TokenizeRequest } from './createClient.ts'
import { CardmintError } from './errors.ts'
import { send, type Endpoint } from './send.ts'

/**
 * The default tokenization, ASSUMED: `POST /payment-methods` with the client secret as bearer. Method,
 * body and answer are documented by Plastiq; that a client secret is taken as the credential is not.
 */
export async function postPaymentMethod(
  vault: Endpoint,
  url: string,
  { clientSecret, card, payerId, signal }: TokenizeRequest,
): Promise<PaymentMethod> {
  try {
    return await send(vault, url, {
      method: 'POST',
      json: { type: 'CARD', data: card, payer: { id: payerId } },
      headers: { Authorization: `Bearer ${clientSecret}` },
      schema: paymentMethodSchema,
      signal,
    })
  } catch (error) {
    // here a 401 speaks of the client secret, not of the person
    if (error instanceof CardmintError && error.code === 'unauthorized') {
      const { status, traceId } = error
      throw new CardmintError('client-secret-refused', { status, traceId })
    }
    throw error
  }
}
