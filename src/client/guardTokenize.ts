import type { PaymentMethod } from '../contracts/plastiq.ts'
import { CardmintError, isCardmintError } from './errors.ts'

/**
 * A `tokenize` or `recapture` of the host's, of which nothing but a `CardmintError` comes out: what HTTP libraries throw
 * holds the request, and so the card.
 */
export function guardTokenize<Request extends { signal?: AbortSignal | undefined }>(
  tokenize: (request: Request) => Promise<PaymentMethod>,
): (request: Request) => Promise<PaymentMethod> {
  return async (request) => {
    try {
      return await tokenize(request)
    } catch (error) {
      if (isCardmintError(error)) throw error
      throw new CardmintError(request.signal?.aborted ? 'aborted' : 'network', {
        outcome: 'unknown',
        sentence:
          'The `tokenize` or `recapture` function of createClient threw what is no CardmintError. It was dropped, as it may hold the card.',
      })
    }
  }
}
