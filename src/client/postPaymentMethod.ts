import type { PaymentMethod } from '../contracts/plastiq.ts'
import { paymentMethod } from './answers/paymentMethod.ts'
import type { TokenizeRequest } from './tokenize.ts'
import type { Vault } from './createClient.ts'
import { CardmintError, type CardmintErrorCode } from './errors.ts'
import { lookUp } from './errorCode.ts'
import { send } from './send.ts'
import { watchSending } from './watchSending.ts'

/** Plastiq's `code` → ours. */
const codes: Readonly<Record<string, CardmintErrorCode>> = {
  VALIDATION_ERROR: 'card-invalid',
  CREATE_PAYMENT_METHOD_FAILED: 'card-refused',
  PAYMENT_METHOD_DECLINED: 'card-refused',
  PAYMENT_METHOD_ERROR: 'card-refused',
  PAYMENT_METHOD_INVALID: 'card-refused',
  PROCESSOR_CHARGE_ERROR: 'card-refused',
}

/**
 * The default tokenization, ASSUMED: `POST /payment-methods` with the client secret as bearer. Method,
 * body and answer are documented by Plastiq; that a client secret is taken as the credential is not.
 */
export async function postPaymentMethod(
  vault: Vault,
  { clientSecret, card, payerId, signal }: TokenizeRequest,
): Promise<PaymentMethod> {
  const watch = watchSending(vault.url, vault.isNative)
  try {
    return await send(vault, vault.url, {
      method: 'POST',
      json: { type: 'CARD', data: card, payer: { id: payerId } },
      headers: { Authorization: `Bearer ${clientSecret}` },
      read: paymentMethod,
      meaning: ({ code }) => lookUp(codes, code),
      signal,
    })
  } catch (error) {
    if (!(error instanceof CardmintError) || error.code !== 'unauthorized') throw error
    // here a 401 speaks of the client secret, not of the person
    const { status, traceId } = error
    const outcome = (await watch.wasSentOnce()) ? 'rejected' : 'unknown'
    throw new CardmintError('client-secret-refused', { status, traceId, outcome })
  } finally {
    watch.stop()
  }
}
