import { addressFields, anyAddress, type Addresses } from './addressRules.ts'
import { cardNumberIn } from './findNumber.ts'
import { MAX_READ, type AddressFieldName, type CardFieldErrorCode } from './types.ts'

/** The errors that `checkAddress` can find in one field. */
export type AddressErrorCode = Extract<
  CardFieldErrorCode,
  'required' | 'invalid' | 'too-long' | 'looks-like-card-number'
>

/** An address as it stands in the form; a field may be missing. */
export type AddressText = { readonly [Field in AddressFieldName]?: string | undefined }

/**
 * Returns the errors of a billing address by field; empty if it can be sent.
 *
 * @param addresses The rules of the world; without them nothing is refused but a missing line or country.
 * @example checkAddress({ ...address, country: 'US', postalCode: '941' }, addresses) // { postalCode: 'invalid' }
 */
export function checkAddress(
  address: AddressText,
  addresses?: Addresses,
): Partial<Record<AddressFieldName, AddressErrorCode>> {
  const errors: Partial<Record<AddressFieldName, AddressErrorCode>> = {}
  for (const field of addressFields) {
    const code = checkAddressField(field, address, addresses)
    if (code) errors[field] = code
  }
  return errors
}

/** Returns the error of one field of a billing address; undefined if it can be sent. */
export function checkAddressField(
  field: AddressFieldName,
  address: AddressText,
  addresses?: Addresses,
): AddressErrorCode | undefined {
  const text = address[field] ?? ''
  const rules = addresses?.addressRules(address.country, address.postalCode) ?? anyAddress
  if (!text.trim()) {
    const isRequired = field === 'country' || rules.required.includes(field)
    return isRequired ? 'required' : undefined
  }
  if (text.length > MAX_READ) return 'too-long'
  if (cardNumberIn(text)) return 'looks-like-card-number'
  if (field === 'country') return /^[A-Z]{2}$/.test(text) ? undefined : 'invalid'
  if (field !== 'postalCode' || !addresses) return undefined
  return addresses.formatPostalCode(text, rules) ? undefined : 'invalid'
}
