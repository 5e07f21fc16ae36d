import { toAsciiDigits } from './digits.ts'
import type { CardFieldErrorCode } from './types.ts'

/** The longest name that is taken, in UTF-16 units. The wire states no limit; this one is `card-validator`'s. */
const MAX_LENGTH = 255

/** The errors that `checkCardholderName` can find. */
export type CardholderNameErrorCode = Extract<
  CardFieldErrorCode,
  'required' | 'invalid' | 'looks-like-card-number' | 'too-long'
>

/**
 * Returns the error of a cardholder's name; undefined if it can be sent. A name may have digits, but not
 * be nothing else, and no twelve in a row: that is a card number, mistyped or not, and a name is
 * stored and shown where no card number may be.
 *
 * @example checkCardholderName('4242 4242 4242 4242') // 'looks-like-card-number'
 */
export function checkCardholderName(text: string): CardholderNameErrorCode | undefined {
  const written = text.trim()
  if (!written) return 'required'
  if (written.length > MAX_LENGTH) return 'too-long'
  const name = toAsciiDigits(written)
  if (/\d([\s.\p{Pd}]{0,3}\d){11}/u.test(name)) return 'looks-like-card-number'
  return /^[\d\s\p{Pd}]+$/u.test(name) ? 'invalid' : undefined
}
