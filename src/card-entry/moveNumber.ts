import { toAsciiDigits } from '../card/digits.ts'
import { cardNumberIn } from '../card/findNumber.ts'
import { formatCardNumber } from '../card/number.ts'
import type { BrandRule } from '../card/brands/cardBrand.ts'
import type { CardInput } from './types.ts'

/** Moves a card number from another field to the number field, and removes the separators between its digits. */
export function moveNumber(from: CardInput, to: CardInput, rules?: readonly BrandRule[]): void {
  const text = toAsciiDigits(from.value)
  // a number with a wrong digit is moved as a whole, so that it can be corrected in its own field
  const digits = cardNumberIn(text) ?? text.replace(/\D/g, '')
  const found = new RegExp([...digits].join('[\\s.\\p{Pd}]{0,3}'), 'u')
  from.value = text.replace(found, '').trim()
  to.value = formatCardNumber(digits, rules)
}
