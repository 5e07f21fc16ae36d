import { detectBrand, layOut, lengthsOf } from './brand.ts'
import { toAsciiDigits } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import { MAX_DIGITS, MAX_READ } from './types.ts'

/** Digits with at most one separator between two of them: blank (any, NBSP too), dash or dot. Behind a `+` is a phone. */
const digitRun = /(?:^|[^+\d])(\d(?:[\s.\p{Pd}]?\d){11,})/gu

function isCardNumber(digits: string): boolean {
  if (!/^\d{12,19}$/.test(digits) || !passesLuhn(digits)) return false
  const { brand, candidates } = detectBrand(digits)
  return !brand || Boolean(candidates[0]?.lengths.includes(digits.length))
}

/**
 * Groups like those of one number, which may be this long: mistyped or not, it is no shorter number with a code behind it.
 * One or two digits at the end may be a month.
 */
function isOneNumber(run: string, digits: string): boolean {
  const detection = detectBrand(digits)
  const separator = run.charAt(run.search(/\D/))
  const isGrouped = layOut(digits, detection).replaceAll(' ', separator) === run
  const lengths = lengthsOf(detection.candidates)
  return isGrouped && lengths.includes(digits.length) && !/\D\d\d?$/.test(run)
}

/**
 * The digits of a card number that stands in any text, or undefined. It has to be complete, of a known
 * brand and right by its check digit, so a phone number or an order number is hardly ever taken for one.
 * Only the first `MAX_READ` characters are searched.
 *
 * @example cardNumberIn('Card: 4242 4242 4242 4242, exp 12/26') // '4242424242424242'
 */
export function cardNumberIn(text: string): string | undefined {
  for (const [, run = ''] of toAsciiDigits(text.slice(0, MAX_READ)).matchAll(digitRun)) {
    const groups = run.split(/\D/)
    const whole = groups.join('')
    if (groups.length > 2 && isCardNumber(whole)) return whole
    // An expiry or a code may follow with no more than a blank between, so whole groups are tried,
    // short numbers first, because a longer match is more often a short number followed by something else.
    for (const first of groups.keys()) {
      let digits = ''
      for (const group of groups.slice(first, first + MAX_DIGITS)) {
        digits += group
        if (isCardNumber(digits)) return isOneNumber(run, whole) ? whole : digits
      }
    }
  }
  return undefined
}
