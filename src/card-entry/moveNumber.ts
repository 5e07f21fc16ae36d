import { toAsciiDigits } from '../card/digits.ts'
import { cardNumberIn } from '../card/findNumber.ts'
import { formatCardNumber } from '../card/number.ts'
import type { BrandRule } from '../card/types.ts'
import type { CardInput } from './types.ts'

/** Takes the card number out of a field that is not for it, with what stands between its digits. */
export function moveNumber(from: CardInput, to: CardInput, rules?: readonly BrandRule[]): void {
  const text = toAsciiDigits(from.value)
  // what only looks like one (a digit is wrong) goes as a whole, to be put right where it belongs
  const digits = cardNumberIn(text) ?? text.replace(/\D/g, '')
  const found = new RegExp([...digits].join('[\\s.\\p{Pd}]{0,3}'), 'u')
  from.value = text.replace(found, '').trim()
  to.value = formatCardNumber(digits, rules)
}
