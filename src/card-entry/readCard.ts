import type { Addresses } from '../card/addressRules.ts'
import { digitsOf } from '../card/digits.ts'
import { parseExpiry } from '../card/expiry.ts'
import type { BrandInfo } from '../card/brands/cardBrand.ts'
import type { AddressFieldName, CardFieldName } from '../card/types.ts'
import type { GivenAddress, GivenCard } from '../client/card/completeAddress.ts'
import { CardmintError } from '../client/errors/CardmintError.ts'
import type { RecapturedCode } from '../client/card/tokenizeRequest.ts'
import type { CardFieldsOptions } from './types.ts'

/**
 * The card of the wire, or the code of a stored one, out of the inputs, to be sent at once and kept nowhere.
 *
 * @throws CardmintError `aborted` when the form went away meanwhile; `invalid-argument` when the form
 * neither has address fields nor was given a billing address.
 */
export function readCard(
  read: (name: CardFieldName) => string,
  options: CardFieldsOptions,
  addresses: Addresses | undefined,
  info: BrandInfo | undefined,
): GivenCard | RecapturedCode {
  const { recapture } = options
  const securityCode = digitsOf(read('securityCode'))
  if (recapture) return { paymentMethodId: recapture.paymentMethodId, securityCode }
  const accountNumber = digitsOf(read('number'))
  const expiry = parseExpiry(read('expiry'), options)
  if (!accountNumber || !(expiry || info?.expiry?.optional)) throw new CardmintError('aborted')
  return {
    cardHolderName: read('name').trim(),
    accountNumber,
    cvv: securityCode || undefined,
    expirationMonth: expiry?.month,
    expirationYear: expiry?.year,
    billingAddress: hostAddress(options, addresses) ?? readWholeAddress(read, addresses),
  }
}

function readWholeAddress(
  read: (name: CardFieldName) => string,
  addresses: Addresses | undefined,
): GivenAddress {
  const address = readAddress(read, addresses)
  if (address.country) return address
  throw new CardmintError('invalid-argument', { about: 'billingAddress' })
}

/**
 * The address that the host gave, as if it had been typed: its record may have `null`, numbers and members of its own,
 * which no vault takes.
 */
export function hostAddress(
  { billingAddress }: CardFieldsOptions,
  addresses?: Addresses,
): GivenAddress | undefined {
  return billingAddress && readAddress((name) => String(billingAddress[name] ?? ''), addresses)
}

/** The parts that were typed, the postal code as its country writes it. */
export function readAddress(
  read: (name: AddressFieldName) => string,
  addresses?: Addresses,
): GivenAddress {
  const typed = (name: AddressFieldName) => read(name).trim() || undefined
  const country = read('country')
  const postalCode = typed('postalCode')
  return {
    line1: read('line1').trim(),
    line2: typed('line2'),
    city: typed('city'),
    state: typed('state'),
    postalCode:
      postalCode &&
      (addresses?.formatPostalCode(postalCode, addresses.addressRules(country)) ?? postalCode),
    country,
  }
}
