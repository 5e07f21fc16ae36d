import type { AddressRules } from '../../card/addressRules.ts'
import type { CardFieldName } from '../../card/types.ts'
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
