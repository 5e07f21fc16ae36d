import { type BrandDetection, detectBrand, isUnchecked, layOut, lengthsOf } from './brand.ts'
import { digitsOf, toAsciiDigits } from './digits.ts'
import {
  beforeKey,
  type FieldEdit,
  type FieldText,
  formatEdit,
  readable,
  takeDigitWithGap,
} from './edit.ts'
import { cardNumberIn } from './findNumber.ts'
import { passesLuhn } from './luhn.ts'
import type { BrandRule, CardBrand } from './brands/cardBrand.ts'
import { type CardFieldErrorCode, MAX_DIGITS } from './types.ts'

/**
 * A card number with its brand's gaps, without one at the end. Nothing is ever cut.
 *
 * @param digits ASCII digits without gaps.
 * @example formatCardNumber('378282246310005') // '3782 822463 10005'
 */
export function formatCardNumber(digits: string, rules?: readonly BrandRule[]): string {
  return layOut(digits, detectBrand(digits, undefined, rules))
}

/**
 * Returns the text of the number field and the position of its caret after an edit.
 *
 * A key is ignored where no card can have one more digit; what is pasted is never cut to a brand's
 * length, only past 19 digits. If a whole message was pasted, the card number in it is taken.
 *
 * @example editCardNumber({ value: '42424', caret: 5, previousLength: 4 }) // '4242 4', caret 6
 */
export function editCardNumber(written: FieldEdit, rules?: readonly BrandRule[]): FieldText {
  const edit = readable(written)
  const format = (all: string) => formatCardNumber(all, rules)
  const isFormatted = (text: string) => format(digitsOf(text)) === text
  const { value, caret } = takeDigitWithGap(edit, ' ', isFormatted)
  const digits = digitsOf(value)
  const detection = detectBrand(digits, undefined, rules)
  const max = caret === value.length ? maxLengthOf(detection) : MAX_DIGITS
  const unkeyed = digits.length > max ? beforeKey(edit, isFormatted) : undefined
  if (unkeyed) return unkeyed
  const hasMore =
    digits.length > MAX_DIGITS || /\p{L}{2}/u.test(value) || isMoreThanNumber(edit, detection)
  const found = clean(value, rules) ?? (hasMore ? cardNumberIn(value) : undefined)
  if (found) return formatEdit(found, found.length, format)
  return formatEdit(value, caret, (all) => format(all.slice(0, MAX_DIGITS)))
}

/**
 * Whether a text that was pasted into an empty field, or filled in, may contain a card number although the whole text
 * isn't one: `378282246310005 12/30`, `1) 4242 …`. A text in the usual groups is a mistyped number.
 */
function isMoreThanNumber(
  { value, previousLength = 0 }: FieldEdit,
  detection: BrandDetection,
): boolean {
  const digits = digitsOf(value)
  if (previousLength > 0 || value === layOut(digits, detection)) return false
  // what stands behind the only blank is the security code: `4242424242424242 123`
  if (/^(?:\p{Nd}{4}\p{Pd}?){4}\s|[^\d\s.\p{Pd}]/u.test(value)) return true
  const isUsual = detection.candidates.some(({ lengths }) => lengths.includes(digits.length))
  return !isUsual && checkCardNumber(digits, { detection }) !== undefined
}

/** The number in what was pasted twice over, or comes from a spreadsheet: with decimals, or as a power of ten. */
function clean(value: string, rules: readonly BrandRule[] | undefined): string | undefined {
  const whole = toAsciiDigits(value).replace(/(?:[.,]0{1,2}|e\+?1\d)\s*$/i, '')
  const digits = digitsOf(whole).replace(/^(\d{12,19})\1+$/, '$1')
  if (digits.length === digitsOf(value).length) return undefined
  const detection = detectBrand(digits, undefined, rules)
  return checkCardNumber(digits, { detection }) ? undefined : digits
}

function maxLengthOf({ candidates }: BrandDetection): number {
  return Math.max(...lengthsOf(candidates))
}

/** The errors that `checkCardNumber` can find. */
export type CardNumberErrorCode = Extract<
  CardFieldErrorCode,
  'required' | 'incomplete' | 'invalid' | 'too-long' | 'brand-not-accepted'
>

interface NumberOptions {
  /** The brands that the host takes; left out, all of them. */
  acceptedBrands?: readonly CardBrand[] | undefined
  /** The result of `detectBrand` for this number, if the caller has it already. */
  detection?: BrandDetection | undefined
}

/**
 * Returns the error of a card number; undefined if it can be sent. Only what is certain is refused: a number of a
 * brand that is not known, or is guessed, may have any length, and only the server can tell.
 *
 * @param text The number, with or without gaps.
 * @example checkCardNumber('4242 4242 4242 4241') // 'invalid'
 */
export function checkCardNumber(
  text: string,
  options: NumberOptions = {},
): CardNumberErrorCode | undefined {
  const digits = digitsOf(text)
  const { length } = digits
  if (!length) return toAsciiDigits(text).trim() ? 'invalid' : 'required'
  const { acceptedBrands } = options
  const { brand, candidates } = options.detection ?? detectBrand(digits, acceptedBrands)
  // until the brands are loaded, no number is refused for its brand
  if (!brand) return candidates[0] || length < 12 || !passesLuhn(digits) ? 'incomplete' : undefined
  if (acceptedBrands && !acceptedBrands.includes(brand)) return 'brand-not-accepted'
  const lengths = lengthsOf(candidates)
  if (length > Math.max(...lengths)) return 'too-long'
  const [info] = candidates
  const known = info?.lengths ?? [16]
  const usual = known[0] ? known : lengths
  // the oldest Visa and JCB numbers are shorter; they are taken, but not grouped or waited for
  const fits = lengths.includes(length) || /^(?:4.{12}|(?:1800|2131).{11})$/.test(digits)
  // a right check digit allows each length of the brand; without one only the usual length is taken
  const isRight = passesLuhn(digits) ? fits : isUnchecked(digits, info) && usual.includes(length)
  if (isRight) return undefined
  return length < Math.min(...usual) ? 'incomplete' : 'invalid'
}

/**
 * Whether more digits could still make this a valid number, or it is one: false is worth an error
 * while somebody is typing, everything else can wait until they leave the field.
 *
 * @example isPotentialCardNumber('4242') // true
 */
export function isPotentialCardNumber(text: string): boolean {
  const digits = digitsOf(text)
  const detection = detectBrand(digits)
  const max = maxLengthOf(detection)
  return digits.length < max || (digits.length === max && !checkCardNumber(digits))
}
