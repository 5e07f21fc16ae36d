import { digitsOf, toAsciiDigits } from './digits.ts'
import {
  beforeKey,
  type FieldEdit,
  type FieldText,
  formatEdit,
  readable,
  takeDigitWithGap,
} from './edit.ts'
import {
  type ExpiryClock,
  goOn,
  isDate,
  isExpired,
  isUsual,
  layOutExpiry,
  monthsLeft,
  readExpiry,
  SEPARATOR,
  type WrittenExpiry,
} from './expiryMonthYear.ts'
import type { CardFieldErrorCode } from './types.ts'

const show = ({ month, year }: WrittenExpiry): string => month + SEPARATOR + year

/**
 * Any written expiry as the field shows it, `MM / YY`. A year keeps its four digits if it has them.
 * For what was not typed: a value from autofill, or the field when it is left.
 *
 * @example formatExpiry('2026-12') // '12 / 2026'
 */
export function formatExpiry(text: string, clock: ExpiryClock = {}): string {
  // a digit behind a whole expiry that did not become the year of a date
  const kept = text.replace(/^((?:0\d|1[0-2]) \/ \d\d) [./] \d?$/, '$1')
  const laidOut = layOutExpiry(withoutLetters(kept), { monthIsDone: true })
  const whole = readExpiry(kept, clock) ?? readExpiry(laidOut, clock)
  if (whole) return show(whole)
  return isDate(kept) ? kept : laidOut
}

/**
 * What the expiry field should hold after an edit, and where its caret should stand. 2 to 9 become
 * 02 to 09 and go on to the year, `/`, `-`, `.` and blank end the month, erasing goes over the
 * separator, and a year typed first is understood. A full field ignores further digits.
 *
 * @example editExpiry({ value: '3', caret: 1, previousLength: 0 }) // '03 / ', caret 5
 */
export function editExpiry(written: FieldEdit, clock: ExpiryClock = {}): FieldText {
  const edit = readable(written)
  const all = toAsciiDigits(edit.value)
  const before = withoutLetters(edit.value.slice(0, edit.caret))
  const after = withoutLetters(edit.value.slice(edit.caret))
  const ascii = { ...edit, value: before + after, caret: before.length }
  if (isErasing(edit)) {
    const erased = [SEPARATOR, ' . '].map((gap) => takeDigitWithGap(ascii, gap, isShown))
    const { value, caret } = erased.find((it) => it !== ascii) ?? ascii
    return isDate(value)
      ? { value, caret }
      : formatEdit(value, caret, () => layOutExpiry(value, { erasing: true }))
  }
  const unkeyed = beforeKey(ascii, isLaidOut)
  // dictation inserts as keys do, but more than one character at once
  const isKey = edit.value.length - (edit.previousLength ?? edit.value.length) < 2
  const isTyped = unkeyed || (isKey && /^insert(Text|Comp)/.test(edit.inputType ?? ''))
  const whole = isTyped ? undefined : readExpiry(all, clock)
  const monthIsDone = /\d\D/.test(before)
  const value = whole ? show(whole) : layOutExpiry(ascii.value, { monthIsDone })
  if (unkeyed) {
    const atEnd = !digitsOf(after)
    // No year starts like this, so the zero was inserted before the first digit of a year that is typed first.
    const year = atEnd && /^0(2) \/ (0\d\d)$/.exec(value)
    if (year) return formatEdit(value, value.length, () => year.slice(1).join('') + SEPARATOR)
    // `26/12` and `2612`: digits that were taken for a month with its zero were the first digits of a year.
    const first =
      atEnd && (yearFirst(ascii.value, clock) ?? startDate(ascii.value) ?? goOn(ascii.value, clock))
    if (first) return { value: first, caret: first.length }
    if (isDate(all)) {
      const date = readExpiry(all, clock)
      return date ? formatEdit(all, all.length, () => show(date)) : edit
    }
    // A third digit of the year makes sense only if the first two are the century.
    const overfull = atEnd ? /\d \/ (?!20)\d{3}$| \/ \d{5}/ : / \/ \d{5}/
    if (overfull.test(value)) return unkeyed
  }
  return formatEdit(ascii.value, before.length, () => value.replace(/( \/ \d{4})\d+$/, '$1'))
}

/** Returns the text if the last key shows that its year or its day comes first; otherwise undefined. */
function yearFirst(text: string, clock: ExpiryClock): string | undefined {
  const started = /^0(1(?= \/ [3-9])|[2-9]) \/ (\d)\D$/.exec(text)
  if (started) return started.slice(1).join('') + SEPARATOR
  const [, full, one] = /^(20\d\d) \/ ([1-9])\D$/.exec(text) ?? []
  if (full && one) return show({ month: `0${one}`, year: full })
  const whole = /^(?:0([2-9]) \/ (?!20)(\d)|([2-9]\d) \/ )(0[1-9]|1[0-2])$/.exec(text)
  if (!whole) return undefined
  const [, tens = '', ones = '', year = tens + ones, month = ''] = whole
  // `0630` with one digit too many is not the year 63
  return isUsual(text.slice(0, -1), clock) && !isUsual(year + month, clock)
    ? undefined
    : show({ month, year })
}

/**
 * After a separator behind day and month, in either order, a year follows, so what looked like a year was a day. A
 * dot is kept, because it means that the day comes first.
 */
function startDate(text: string): string | undefined {
  const [, date, separator] =
    /^(\d\d \/ \d\d|[0-3]\d \/ [1-9](?! ))([\s\p{Pd}./])$/u.exec(text) ?? []
  return date && date + (separator === '.' ? ' . ' : SEPARATOR)
}

/** A letter is not a separator, so it doesn't end a month of one digit. */
function withoutLetters(text: string): string {
  return toAsciiDigits(text).replace(/\p{L}/gu, '')
}

function isLaidOut(text: string): boolean {
  return isDate(text) || layOutExpiry(text, { erasing: true }) === text
}

/** A text in the shape that this field gives to a month and a year. */
function isShown(text: string): boolean {
  return isDate(text) || /^\d{0,4} \/ \d*$/.test(text)
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
 * 12.26, 1/26, 26/12, 2026-12-31, 31.12.2026, Dec 2026. A two-digit year is of this century. Undefined if it is not a whole expiry.
 *
 * @example parseExpiry('12 / 30') // { month: '12', year: '2030' }
 */
export function parseExpiry(text: string, clock: ExpiryClock = {}): Expiry | undefined {
  const written = readExpiry(text, clock)
  return written && { month: written.month, year: written.year.padStart(4, '20') }
}

/** How far ahead an expiry may be: published test cards have 12/49 and 03/99. */
const MAX_YEARS = 100

/** The errors that `checkExpiry` can find. */
export type ExpiryErrorCode = Extract<
  CardFieldErrorCode,
  'required' | 'incomplete' | 'invalid' | 'past' | 'too-far'
>

/**
 * What is wrong with an expiry; undefined if it can be sent. A card is good to the end of its month,
 * wherever on Earth that ends last.
 *
 * @example checkExpiry('11 / 26', { now: () => Date.UTC(2026, 11, 2) }) // 'past'
 */
export function checkExpiry(text: string, clock: ExpiryClock = {}): ExpiryErrorCode | undefined {
  if (!text.trim()) return 'required'
  const expiry = parseExpiry(text, clock)
  if (!expiry) return isUnfinished(formatExpiry(text, clock)) ? 'incomplete' : 'invalid'
  if (isExpired(expiry, clock)) return 'past'
  return monthsLeft(expiry, clock) > MAX_YEARS * 12 ? 'too-far' : undefined
}

function isUnfinished(shown: string): boolean {
  return /^([01]|(0[1-9]|1[0-2]) \/ (\d?|20\d)|20\d\d \/ [01]?|[01]? \/ \d*)$/.test(shown)
}
