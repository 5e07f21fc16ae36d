import type { AddressRules } from '../../card/addressRules.ts'
import type { CardFieldErrorCode, CardFieldName } from '../../card/types.ts'
import type { Messages } from '../../messages/en.ts'

/** The label of a field; in an address, the one that its country uses. */
export function fieldLabel(
  { fields, addressWords }: Messages['card'],
  field: CardFieldName,
  { country, cityKind, stateKind, postalCodeKind }: AddressRules,
): string {
  const words: { readonly [Kind in string]?: string } = addressWords
  const kinds: { readonly [Field in CardFieldName]?: string } = {
    city: cityKind,
    state: stateKind,
    postalCode: postalCodeKind,
  }
  const kind = country && kinds[field]
  return (kind && words[kind]) || fields[field]
}

/** The words of a field's error; for an expiry, with its format. */
export function errorWords(
  { fieldErrors, hints }: Messages['card'],
  field: CardFieldName,
  code: CardFieldErrorCode,
  label: string,
): string {
  return fieldErrors[code](field === 'expiry' ? `${label} (${hints.expiry})` : label)
}
