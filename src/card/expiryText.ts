import { toAsciiDigits } from './digits.ts'

/** What stands between month and year in the field. */
export const SEPARATOR = ' / '

const isMonth = (text: string): boolean => /^(0[1-9]|1[0-2])$/.test(text)

/** An expiry as somebody wrote it: the month in two digits, the year in two or four. */
export interface WrittenExpiry {
  month: string
  year: string
}

const year = '[12]\\d{3}|\\d{2}'
const fullYear = '20\\d{2}'

/** Every written form, the safest first. No two of them read one text differently. */
const forms = [
  // 12/26, 1-2026, 12 . 26
  `(?<month>1[0-2]|0?[1-9])\\D+(?<year>${year})`,
  // 2026-12, as ISO 8601 and some password managers write it
  `(?<year>${fullYear})\\D+(?<month>1[0-2]|0?[1-9])`,
  // 1226, 122026
  `(?<month>1[0-2]|0[1-9])(?<year>${fullYear}|\\d{2})`,
  // 202612
  `(?<year>${fullYear})(?<month>1[0-2]|0[1-9])`,
  // 926, 12026
  `(?<month>[2-9])(?<year>\\d{2})`,
  `(?<month>[1-9])(?<year>${fullYear})`,
].map((form) => new RegExp(`^\\D*${form}\\D*$`))

/** Reads a whole expiry in any written form, with digits of any script; undefined if it is none. */
export function readExpiry(text: string): WrittenExpiry | undefined {
  const ascii = toAsciiDigits(text)
  for (const form of forms) {
    const { month, year: written } = form.exec(ascii)?.groups ?? {}
    if (month && written) return { month: month.padStart(2, '0'), year: written }
  }
  return undefined
}

/** How a text is being edited, as far as it matters to the layout. */
export interface Layout {
  /** Something is being erased: then nothing is completed for the user, who would only have to erase it too. */
  erasing?: boolean
  /** The caret is behind the month, so a single 1 is January. */
  monthIsDone?: boolean
}

/** Month, separator and year of a text that may still be in the making. No digit is lost; a month may gain its zero. */
export function layOutExpiry(text: string, { erasing, monthIsDone }: Layout): string {
  // Only what the field itself shows can have an empty month in front of a year.
  const [, lone] = /^\s*\/\D*(\d*)\D*$/.exec(text) ?? []
  if (lone !== undefined) return lone && SEPARATOR + lone
  const [, month = '', gap = '', after = ''] = /^\D*(\d*)(\D*)(.*)$/s.exec(text) ?? []
  const rest = after.replace(/\D/g, '')
  if (!gap || (month.length > 2 && !isFullYear(month))) return flow(month + rest, erasing)
  if (isFullYear(month)) return yearFirst(month, rest)
  if (month.length === 2) return month + SEPARATOR + rest
  if (!erasing && (month > '1' || (month === '1' && monthIsDone)))
    return `0${month}${SEPARATOR}${rest}`
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
  const head = digits.slice(0, 2)
  if (erasing ? digits.length < 3 || /^20\d$/.test(digits) : digits === '0' || digits === '1')
    return digits
  if (isFullYear(digits.slice(0, 4))) return yearFirst(digits.slice(0, 4), digits.slice(4))
  if (isMonth(head) || head === '00') {
    return head === digits && head === '00' ? head : head + SEPARATOR + digits.slice(2)
  }
  // No month starts so, hence the first digit was the whole of it.
  return digits && `0${digits[0]}${SEPARATOR}${digits.slice(1)}`
}
