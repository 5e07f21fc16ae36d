import { addressRules } from '../../card/addressRules.ts'
import type { CardFieldName } from '../../card/types.ts'
import type { Messages } from '../../messages/en.ts'

/** What a field is called; in an address, what its country calls it. */
export function fieldLabel(
  { fields, addressWords }: Messages['card'],
  field: CardFieldName,
  country: string,
): string {
  const { stateKind, postalCodeKind } = addressRules(country)
  const words: { readonly [Kind in string]?: string } = addressWords
  const kind = field === 'state' ? stateKind : field === 'postalCode' && postalCodeKind
  return (kind && words[kind]) || fields[field]
}
