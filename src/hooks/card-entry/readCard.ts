import { normalizePostalCode } from '../../card/addressRules.ts'
import { digitsOf } from '../../card/digits.ts'
import { parseExpiry } from '../../card/expiry.ts'
import type { CardFieldName } from '../../card/types.ts'
import { CardmintError } from '../../client/errors.ts'
import type { RecapturedCode } from '../../client/tokenize.ts'
import type { BillingAddress, Card } from '../../contracts/plastiq.ts'
import type { CardFieldsOptions } from './types.ts'

/**
 * The card of the wire, or the code of a stored one, out of the inputs, to be sent at once and kept nowhere.
 *
 * @throws CardmintError `aborted` when the form went away meanwhile; `invalid-argument` when the form
 * neither has address fields nor was given a billing address.
 */
export function readCard(
  read: (name: CardFieldName) => string,
  { billingAddress, recapture }: CardFieldsOptions,
): Card | RecapturedCode {
  const securityCode = digitsOf(read('securityCode'))
  if (recapture) return { paymentMethodId: recapture.paymentMethodId, securityCode }
  const expiry = parseExpiry(read('expiry'))
  if (!expiry) throw new CardmintError('aborted')
  return {
    cardHolderName: read('name').trim(),
    accountNumber: digitsOf(read('number')),
    cvv: securityCode,
    expirationMonth: expiry.month,
    expirationYear: expiry.year,
    billingAddress: billingAddress ?? readAddress(read),
  }
}

function readAddress(read: (name: CardFieldName) => string): BillingAddress {
  const line2 = read('line2').trim()
  const address = {
    line1: read('line1').trim(),
    ...(line2 && { line2 }),
    city: read('city').trim(),
    state: read('state').trim(),
    postalCode: normalizePostalCode(read('postalCode')),
    country: read('country'),
  }
  if (address.country) return address
  throw new CardmintError('invalid-argument', { about: 'billingAddress' })
}
