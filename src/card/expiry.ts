import { digitsOf, toAsciiDigits } from './digits.ts'
import {
  beforeKey,
  type FieldEdit,
  type FieldText,
  formatEdit,
  readable,
  takeDigitWithGap,
} from './edit.ts'
import { layOutExpiry, readExpiry, SEPARATOR, type WrittenExpiry } from './expiryText.ts'
import type { CardFieldErrorCode } from './types.ts'

const show = ({ month, year }: WrittenExpiry): string => month + SEPARATOR + year

/**
 * Any written expiry as the field shows it, `MM / YY`. A year keeps its four digits if it has them.
 * For what was not typed: a value from autofill, or the field when it is left.
 *
 * @example formatExpiry('2026-12') // '12 / 2026'
 */
export function formatExpiry(text: string): string {
  const laidOut = layOutExpiry(toAsciiDigits(text), { monthIsDone: true })
  const whole = readExpiry(text) ?? readExpiry(laidOut)
  return whole ? show(whole) : laidOut
}

/**
 * What the expiry field should hold after an edit, and where its caret should stand. 2 to 9 become
 * 02 to 09 and go on to the year, `/`, `-`, `.` and blank end the month, erasing goes over the
 * separator, and a year typed first is understood. A full field ignores further digits.
 *
 * @example editExpiry({ value: '3', caret: 1, previousLength: 0 }) // '03 / ', caret 5
 */
export function editExpiry(written: FieldEdit): FieldText {
  const edit = readable(written)
  const before = toAsciiDigits(edit.value.slice(0, edit.caret))
  const after = toAsciiDigits(edit.value.slice(edit.caret))
  const ascii = { ...edit, value: before + after, caret: before.length }
  if (isErasing(ascii)) {
    const { value, caret } = takeDigitWithGap(ascii, SEPARATOR, isShown)
    return formatEdit(value, caret, () => layOutExpiry(value, { erasing: true }))
  }
  const unkeyed = beforeKey(ascii, isLaidOut)
  const isTyped = unkeyed || /^insert(Text|Comp)/.test(edit.inputType ?? '')
  const whole = isTyped ? undefined : readExpiry(ascii.value)
  const monthIsDone = /\d\D/.test(before)
  const value = whole ? show(whole) : layOutExpiry(ascii.value, { monthIsDone })
  if (unkeyed) {
    const atEnd = !digitsOf(after)
    // No year starts so: the zero was put before the first digit of a year that is typed first.
    const year = atEnd && /^0(2) \/ (0\d\d)$/.exec(value)
    if (year) return formatEdit(value, value.length, () => year.slice(1).join('') + SEPARATOR)
    // A third digit of the year is only typed where the first two are those of the century.
    const overfull = atEnd ? /\d \/ (?!20)\d{3}$| \/ \d{5}/ : / \/ \d{5}/
    if (overfull.test(value)) return unkeyed
  }
  return formatEdit(ascii.value, before.length, () => value.replace(/( \/ \d{4})\d+$/, '$1'))
}

function isLaidOut(text: string): boolean {
  return layOutExpiry(text, { erasing: true }) === text
}

/** A text in the shape that this field gives to a month and a year. */
function isShown(text: string): boolean {
  return /^\d{0,4} \/ \d*$/.test(text)
}

function isErasing({ value, previousLength = 0, inputType }: FieldEdit): boolean {
  return inputType ? inputType.startsWith('delete') : value.length < previousLength
}

/** An expiry as the wire wants it. */
export interface Expiry {
  /** Two digits, `01` to `12`. */
  month: string
  /** Four digits. */
  year: string
}

/**
 * Reads an expiry in any written form and any script's digits: 1226, 12/26, 12-2026, 2026-12, 202612,
 * 12.26, 1/26. A two-digit year is of this century. Undefined if it is not a whole expiry.
 *
 * @example parseExpiry('12 / 30') // { month: '12', year: '2030' }
 */
export function parseExpiry(text: string): Expiry | undefined {
  const written = readExpiry(text)
  return written && { month: written.month, year: written.year.padStart(4, '20') }
}

/** How far ahead an expiry may be. */
const MAX_YEARS = 20

/** What `checkExpiry` can find wrong. */
export type ExpiryErrorCode = Extract<
  CardFieldErrorCode,
  'required' | 'incomplete' | 'invalid' | 'past' | 'too-far'
>

/**
 * What is wrong with an expiry; undefined if it can be sent. A card is good to the end of its month.
 *
 * @param today The present month, 1 to 12, and the four-digit year; the clock's unless given.
 * @example checkExpiry('11 / 26', () => ({ year: 2026, month: 12 })) // 'past'
 */
export function checkExpiry(
  text: string,
  today: () => { year: number; month: number } = thisMonth,
): ExpiryErrorCode | undefined {
  if (!text.trim()) return 'required'
  const expiry = parseExpiry(text)
  if (!expiry) return isUnfinished(formatExpiry(text)) ? 'incomplete' : 'invalid'
  const { year, month } = today()
  const monthsLeft = (Number(expiry.year) - year) * 12 + Number(expiry.month) - month
  if (monthsLeft < 0) return 'past'
  return monthsLeft > MAX_YEARS * 12 ? 'too-far' : undefined
}

function thisMonth(): { year: number; month: number } {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1 }
}

function isUnfinished(shown: string): boolean {
  return /^([01]|(0[1-9]|1[0-2]) \/ (\d?|20\d)|20\d\d \/ [01]?|[01]? \/ \d*)$/.test(shown)
}
