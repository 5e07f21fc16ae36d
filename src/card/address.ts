import { addressRules, normalizePostalCode } from './addressRules.ts'
import { cardNumberIn } from './findNumber.ts'
import { MAX_READ, type AddressFieldName, type CardFieldErrorCode } from './types.ts'

/** What `checkAddress` can find wrong with one field. */
export type AddressErrorCode = Extract<
  CardFieldErrorCode,
  'required' | 'invalid' | 'too-long' | 'looks-like-card-number'
>

/** An address as it stands in the form; a field may be missing. */
export type AddressText = { readonly [Field in AddressFieldName]?: string | undefined }

const fields: readonly AddressFieldName[] = [
  'line1',
  'line2',
  'city',
  'state',
  'postalCode',
  'country',
]

/**
 * What is wrong with each field of a billing address; empty if it can be sent. Every field but `line2`
 * is required in every country, as the wire wants them all.
 *
 * @example checkAddress({ ...address, country: 'US', postalCode: '941' }) // { postalCode: 'invalid' }
 */
export function checkAddress(
  address: AddressText,
): Partial<Record<AddressFieldName, AddressErrorCode>> {
  const errors: Partial<Record<AddressFieldName, AddressErrorCode>> = {}
  for (const field of fields) {
    const code = checkAddressField(field, address[field] ?? '', address.country)
    if (code) errors[field] = code
  }
  return errors
}

/**
 * What is wrong with one field of a billing address; undefined if it can be sent.
 *
 * @param country ISO 3166-1 alpha-2, for the postal code; unknown or missing gives the generic rule.
 */
export function checkAddressField(
  field: AddressFieldName,
  text: string,
  country: string | undefined,
): AddressErrorCode | undefined {
  if (!text.trim()) return field === 'line2' ? undefined : 'required'
  if (text.length > MAX_READ) return 'too-long'
  if (cardNumberIn(text)) return 'looks-like-card-number'
  if (field === 'country') return /^[A-Z]{2}$/.test(text) ? undefined : 'invalid'
  if (field !== 'postalCode') return undefined
  return addressRules(country).postalCode.test(normalizePostalCode(text)) ? undefined : 'invalid'
}
