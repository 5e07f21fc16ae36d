import { checkAddressField, type AddressText } from './address.ts'
import type { Addresses } from './addressRules.ts'
import type { BrandDetection } from './brand.ts'
import { checkExpiry } from './expiry.ts'
import type { ExpiryClock } from './expiryText.ts'
import { checkCardholderName } from './name.ts'
import { checkCardNumber } from './number.ts'
import { checkSecurityCode } from './securityCode.ts'
import type { BrandInfo, CardBrand, CardFieldErrorCode, CardFieldName } from './types.ts'

interface Context {
  acceptedBrands: readonly CardBrand[] | undefined
  /** What the digits in the number field tell. */
  detection: BrandDetection
  /** The card's brand once it is decided, also of a stored card. */
  info: BrandInfo | undefined
  /** What else there is of the address. */
  address: AddressText
  addresses: Addresses | undefined
  clock: ExpiryClock
}

/**
 * What is wrong with one field of a form, given what follows from others: the code's length depends on the
 * number's brand, the postal code's shape on the country. Undefined if the field can be sent.
 */
export function checkCardField(
  name: CardFieldName,
  text: string,
  { acceptedBrands, detection, info, address, addresses, clock }: Context,
): CardFieldErrorCode | undefined {
  switch (name) {
    case 'number':
      return checkCardNumber(text, { acceptedBrands, detection })
    case 'expiry':
      return text.trim() || !info?.expiry?.optional ? checkExpiry(text, clock) : undefined
    case 'securityCode':
      return checkSecurityCode(text, info)
    case 'name':
      return checkCardholderName(text)
    default:
      return checkAddressField(name, { ...address, [name]: text }, addresses)
  }
}
