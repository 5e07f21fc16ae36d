import type { PaymentMethod } from '../../contracts/plastiq.ts'
import type { CardmintClient } from '../createClient.ts'
import { CardmintError, isCardmintError } from '../errors/CardmintError.ts'
import { paymentMethod } from '../answers/paymentMethod.ts'
import { postPaymentMethod } from './postPaymentMethod.ts'
import type { RecaptureRequest, TokenizeRequest } from './tokenizeRequest.ts'

/** Sends a card with the host's `tokenize`, or with the default. */
export async function tokenizeCard(
  { vault }: Pick<CardmintClient, 'vault'>,
  request: TokenizeRequest,
): Promise<PaymentMethod> {
  const stored = await (vault.tokenize
    ? guard(vault.tokenize, request)
    : postPaymentMethod(vault, request))
  // the host keeps the id
  if (!stored.id.replace(/\D/g, '').includes(request.card.accountNumber)) return stored
  throw new CardmintError('invalid-response', { outcome: 'unknown' })
}

/**
 * Sends a security code with the host's `recapture`.
 *
 * @throws CardmintError `invalid-argument` if there is none.
 */
export async function recaptureCode(
  { vault }: Pick<CardmintClient, 'vault'>,
  request: RecaptureRequest,
): Promise<PaymentMethod> {
  if (vault.recapture) return guard(vault.recapture, request)
  throw new CardmintError('invalid-argument', { about: 'recapture' })
}

/**
 * Turns every other error of a host's function into a `CardmintError`, because errors of HTTP libraries hold the
 * request, and so the card.
 */
async function guard<Request extends { signal?: AbortSignal | undefined }>(
  act: (request: Request) => Promise<PaymentMethod>,
  request: Request,
): Promise<PaymentMethod> {
  try {
    // reads the answer as that of the default is read, which drops unknown fields and card numbers
    return paymentMethod(await act(request))
  } catch (error) {
    if (isCardmintError(error)) throw error
    throw new CardmintError(request.signal?.aborted ? 'aborted' : 'network', {
      outcome: 'unknown',
      about: 'tokenize',
    })
  }
}
