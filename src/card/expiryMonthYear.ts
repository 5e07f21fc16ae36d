import type * as loaded from './expiryDates.ts'
import { toAsciiDigits } from './digits.ts'

/** The separator between month and year in the field. */
export const SEPARATOR = ' / '

/** Whether two digits are a month. */
export const isMonth = (text: string): boolean => /^(0[1-9]|1[0-2])$/.test(text)

/** An expiry as somebody wrote it: the month in two digits, the year in two or four. */
export interface WrittenExpiry {
  month: string
  year: string
}

/** When a card counts as expired. */
export interface ExpiryClock {
  /** The present moment in milliseconds since 1970; the device's clock unless given. */
  now?: (() => number) | undefined
  /** Months after its expiry for which a card is still accepted. @default 0 */
  graceMonths?: number | undefined
}

/** The offset of the time zone in which a month ends last; a card that is expired there is expired everywhere. */
const LAST_ZONE_MS = -12 * 3_600_000

/** Months from the present one to that of the expiry, in the time zone where months end last; negative if it is over. */
export function monthsLeft(
  { month, year }: WrittenExpiry,
  { now = Date.now }: ExpiryClock,
): number {
  const today = new Date(now() + LAST_ZONE_MS)
  const years = Number(year.padStart(4, '20')) - today.getUTCFullYear()
  return years * 12 + Number(month) - 1 - today.getUTCMonth()
}

/** Whether a card with this expiry is no longer accepted. */
export function isExpired(expiry: WrittenExpiry, clock: ExpiryClock): boolean {
  return monthsLeft(expiry, clock) < -(clock.graceMonths ?? 0)
}

/** Whether this expiry, written in any form, is plausible for a card. */
export function isUsual(text: string, clock: ExpiryClock): boolean {
  const expiry = readExpiry(text, clock)
  return expiry !== undefined && !isExpired(expiry, clock) && monthsLeft(expiry, clock) <= 120
}

const monthForm = '(?<month>1[0-2]|0?[1-9])'

/**
 * Both orders of month and year, with or without a separator. No text matches two patterns, because no month is over
 * 12.
 */
const forms = [
  // 12/26, 1-2026, 1226, 122026
  new RegExp(`^\\D*${monthForm}\\D*(?<year>(?:19|2[01])?\\d\\d)\\D*$`),
  // 2026-12, 202612: ISO 8601, and some password managers
  new RegExp(`^\\D*(?<year>20\\d\\d)\\D*${monthForm}\\D*$`),
  // 26/12, 2612: what is over 12 can only be a year
  new RegExp(`^\\D*(?<year>1[3-9]|2[1-9]|[3-9]\\d)\\D*(?<month>1[0-2]|0[1-9])\\D*$`),
]

/** Reads a whole expiry in any written form, with digits of any script; undefined for any other text. */
export function readExpiry(text: string, clock: ExpiryClock): WrittenExpiry | undefined {
  const ascii = dates?.readDigits(text) ?? toAsciiDigits(text)
  for (const form of forms) {
    const found = form.exec(ascii)?.groups
    if (found?.month && found.year) return { month: found.month.padStart(2, '0'), year: found.year }
  }
  return dates?.readDate(ascii, clock)
}

let dates: typeof loaded | undefined

/**
 * Loads the code that reads words and whole dates and formats a date while it is typed. Until then neither is
 * understood.
 */
export async function loadDates(): Promise<void> {
  dates ??= await import('./expiryDates.ts')
}

/** The text that the field shows for a date until its year is complete. */
export function isDate(text: string): boolean {
  return /^(\d\d \/ \d\d|[0-3]\d \/ [1-9]) [./] \d{0,4}$/.test(text)
}

/** What a full field holds after one more digit, if that is not one too many. */
export function goOn(text: string, clock: ExpiryClock): string | undefined {
  return dates?.goOn(text, clock)
}

/** How a text is being edited, as far as it matters to the layout. */
export interface Layout {
  /** Something is being erased: then nothing is completed for the user, who would only have to erase it too. */
  erasing?: boolean
  /** The caret is behind the month, so a single 1 is January. */
  monthIsDone?: boolean
}

/** Month, separator and year of a text that may be incomplete. No digit is lost; a month may get a leading zero. */
export function layOutExpiry(text: string, { erasing, monthIsDone }: Layout): string {
  // Only a text formatted by this field can have an empty month before a year.
  const lone = /^\s*\/\D*(?:(\d+)\D*)?$/.exec(text)
  if (lone) return lone[1] ? SEPARATOR + lone[1] : ''
  const [, month = '', gap = '', after = ''] = /^\D*(\d*)(\D*)(.*)$/s.exec(text) ?? []
  const rest = after.replace(/\D/g, '')
  if (!gap || (month.length > 2 && !isFullYear(month))) return flow(month + rest, erasing)
  if (isFullYear(month)) return yearFirst(month, rest)
  if (month.length === 2) return month + SEPARATOR + rest
  const isDone = month > '1' || (month === '1' && monthIsDone)
  if (isDone && !erasing) return `0${month}${SEPARATOR}${rest}`
  return rest ? month + SEPARATOR + rest : month
}

function isFullYear(text: string): boolean {
  return /^20\d\d$/.test(text)
}

function yearFirst(written: string, month: string): string {
  return isMonth(month) ? month + SEPARATOR + written : written + SEPARATOR + month
}

/** Digits with nothing between them yet. */
function flow(digits: string, erasing: boolean | undefined): string {
  const open = erasing ? /^(\d{0,2}|20\d)$/ : /^(00|[01]?)$/
  if (open.test(digits)) return digits
  const year = digits.slice(0, 4)
  if (isFullYear(year)) return yearFirst(year, digits.slice(4))
  // If two digits aren't a month, the first one is.
  const month = digits.slice(0, /^(0|1[0-2])/.test(digits) ? 2 : 1)
  return month.padStart(2, '0') + SEPARATOR + digits.slice(month.length)
}
