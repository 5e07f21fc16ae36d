import type { PaymentMethod } from '../../contracts/plastiq.ts'
import type { CardmintClient } from '../createClient.ts'
import { CardmintError, isCardmintError } from '../errors/CardmintError.ts'
import { paymentMethod } from '../answers/paymentMethod.ts'
import { postPaymentMethod } from './postPaymentMethod.ts'
import type { RecaptureRequest, TokenizeRequest } from './tokenize.ts'

/** Sends a card by the host's `tokenize` or, unless it gave one, by the default. */
export async function tokenizeCard(
  { vault }: CardmintClient,
  request: TokenizeRequest,
): Promise<PaymentMethod> {
  return vault.tokenize ? guard(vault.tokenize, request) : postPaymentMethod(vault, request)
}

/**
 * Sends a security code alone by the host's `recapture`.
 *
 * @throws CardmintError `invalid-argument` where the host gave none.
 */
export async function recaptureCode(
  { vault }: CardmintClient,
  request: RecaptureRequest,
): Promise<PaymentMethod> {
  if (vault.recapture) return guard(vault.recapture, request)
  throw new CardmintError('invalid-argument', { about: 'recapture' })
}

/**
 * Nothing but a `CardmintError` comes out of a function of the host's: what HTTP libraries throw holds the
 * request, and so the card.
 */
async function guard<Request extends { signal?: AbortSignal | undefined }>(
  act: (request: Request) => Promise<PaymentMethod>,
  request: Request,
): Promise<PaymentMethod> {
  try {
    // what a vault should not have answered goes no further than from the default
    return paymentMethod(await act(request))
  } catch (error) {
    if (isCardmintError(error)) throw error
    throw new CardmintError(request.signal?.aborted ? 'aborted' : 'network', {
      outcome: 'unknown',
      about: 'tokenize',
    })
  }
}
