import { checkAddressField, type AddressText } from './address.ts'
import type { Addresses } from './addressRules.ts'
import type { BrandDetection } from './brand.ts'
import { checkExpiry } from './expiry.ts'
import type { ExpiryClock } from './expiryMonthYear.ts'
import { checkCardholderName } from './name.ts'
import { checkCardNumber } from './number.ts'
import { checkSecurityCode } from './securityCode.ts'
import type { BrandInfo, CardBrand } from './brands/cardBrand.ts'
import type { CardFieldErrorCode, CardFieldName } from './types.ts'

/** The fields of a card form, in its order. Written out, so that a bundler can leave it out. */
export const cardFields = [
  'number',
  'expiry',
  'securityCode',
  'name',
  'line1',
  'line2',
  'city',
  'state',
  'postalCode',
  'country',
] as const

/** Fields that no host fills in and no `FormData` holds. */
export const withheld: readonly CardFieldName[] = ['number', 'expiry', 'securityCode']

// names of people and places must not be corrected, nor sent to a spell-checking service
const words = { spellCheck: false, autoCorrect: 'off', autoCapitalize: 'words' } as const
const code = { spellCheck: false, autoCorrect: 'off', autoCapitalize: 'characters' } as const
const digits = { spellCheck: false, autoCorrect: 'off', inputMode: 'numeric', dir: 'ltr' } as const

/**
 * What each input needs for autofill and, by the kind of its text, for phone keyboards. No `maxLength` (it cuts pastes),
 * no `pattern` on the expiry (Safari then fills the number alone: braintree/braintree-web#739).
 */
export const fieldInputs = {
  number: { autoComplete: 'cc-number', text: digits },
  expiry: { autoComplete: 'cc-exp', text: digits },
  securityCode: { autoComplete: 'cc-csc', text: digits },
  name: { autoComplete: 'cc-name', text: words },
  line1: { autoComplete: 'billing address-line1', text: words },
  line2: { autoComplete: 'billing address-line2', text: words, required: false },
  city: { autoComplete: 'billing address-level2', text: words },
  state: { autoComplete: 'billing address-level1', text: words },
  postalCode: { autoComplete: 'billing postal-code', text: code },
  country: { autoComplete: 'billing country', text: undefined },
} as const satisfies Record<
  CardFieldName,
  { autoComplete: string; required?: false; text: object | undefined }
>

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
