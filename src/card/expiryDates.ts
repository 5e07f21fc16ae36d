import {
  type ExpiryClock,
  isDate,
  isExpired,
  isMonth,
  isUsual,
  monthsLeft,
  readExpiry,
  SEPARATOR,
  type WrittenExpiry,
} from './expiryMonthYear.ts'
import { isDayOfWeek, lettersOf, monthNamed } from './expiryMonthNames.ts'

export { readDigits } from './expiryDigits.ts'

/** An expiry in a text that is more than a month and a year in digits: with words, a day, a second date or a code. */
export function readDate(text: string, clock: ExpiryClock): WrittenExpiry | undefined {
  // no date is longer, and a letter that contains one is not searched
  if (text.length > 60) return undefined
  const rest = text.replace(besideIt, ' ').replace(shortYear, '20')
  if (rest !== text) return readExpiry(rest, clock)
  return readDay(text, clock) ?? readNamedMonth(text, clock) ?? readPairs(text, clock)
}

/**
 * The number of a card that was pasted whole, as its brand groups it; a name of its code that has a digit (`CVC2`); since
 * when its holder is a member.
 */
const besideIt =
  /\d{15,19}|(?:\d{4}[ -]){3}\d{4}|\d{4}[ -]\d{6}[ -]\d{4,5}|\bc[a-z]{2}2\b|\bsince (?:\d\d){1,2}\b/i

/** The place of the century in a year that is marked as one: `30年`, `30년`, `30. gada`, `’30`. */
const shortYear = /\b(?=\d\d(?:\s?[年년]|\. ?gada))|['’](?=\d\d\b)/

/** `Dec 2030`, `31. Dezember 2030`, `2030-Dec-31`, `XII/30`: the year has four digits, or is the last number. */
function readNamedMonth(text: string, clock: ExpiryClock): WrittenExpiry | undefined {
  const numbers = text.match(/\d+/g) ?? []
  // `31st December`, `31 de mayo` and `31. Mai` have no year; `31-May` is what a spreadsheet makes of `05/31`
  const isDayAlone = numbers.length === 1 && /\d(?:st|nd|rd|th|(?:\.| de| of) ?\p{L})/iu.test(text)
  const isShort = numbers.length < 3 && numbers.at(-1)?.length === 2 && !isDayAlone
  const year = numbers.find((it) => /^20\d\d$/.test(it)) ?? (isShort && numbers.at(-1))
  if (!year) return undefined
  // some names are of two words, or have a stop in their middle
  for (const words of [text.match(/[\p{L}\p{M}]+/gu) ?? [], text.split(/[\d,،]/)]) {
    const named = words.map(lettersOf).filter(monthNamed)
    // `mar. 31 juil. 2029` starts with a day of the week
    const [word = ''] = named.length > 1 ? named.filter((it) => !isDayOfWeek(it)) : named
    const month = monthNamed(word)
    const [one, two] = numbers
    // `29. febr. 28.` of Hungary has the year in front
    if (month && isShort && two && /\.\s*$/.test(text))
      return readDay(`${one}.${month}.${two}.`, clock)
    if (month) return { month: String(month).padStart(2, '0'), year }
  }
  return undefined
}

/**
 * A date with its day: `2030-12-31`, `31.12.2030`, `12/31/2030`, `20301231`, `311230`, also with a time behind it. Of
 * several readings that have not expired it takes the one with the day first if a dot follows the day, else the one that
 * is the last day of a month, else the first day, as a spreadsheet writes it, else the only one. Of two last days (`28/2/29`)
 * it takes the one with the day first if it has a slash. A year of two digits is not read by the last rule, unless the date
 * ends with a dot (`30. 12. 31.`): then the year may stand in front, as in Korea and Hungary, or behind, as in Croatia.
 */
function readDay(text: string, clock: ExpiryClock): WrittenExpiry | undefined {
  const compact = /^\D*(?:(20\d\d)(\d\d)|(\d\d)(\d\d)(?=20|\d\d\D*$))(\d+)\D*$/
  const [one = '', two = '', three = ''] =
    text.replace(compact, '$1 $2 $3 $4 $5').match(/\d+/g) ?? []
  const isShort = one.length < 3 && three.length === 2
  const read = (day: string, month: string, year: string) => {
    const it = { day, month: month.padStart(2, '0'), year }
    return (isShort || /^20\d\d$/.test(year)) && isDay(it) && !isExpired(it, clock) ? [it] : []
  }
  const dayFirst = read(one, two, three)
  const all = [...dayFirst, ...read(three, two, one), ...read(two, one, three)]
  const isOpen = isShort && /\d ?\.\s*$/.test(text)
  const hasDots = /\d ?\. ?\d/.test(text) && !isOpen
  const kinds = [
    hasDots ? dayFirst : [],
    text.includes('/') ? dayFirst.filter(isLastDay) : [],
    all.filter(isLastDay),
    /\d\D+\d/.test(text) ? all.filter(({ day }) => Number(day) === 1) : [],
    isShort && !isOpen ? [] : all,
  ]
  const [first, ...others] = kinds.find((it) => it.length > 0) ?? []
  return first && others.every(({ month, year }) => month === first.month && year === first.year)
    ? { month: first.month, year: first.year }
    : undefined
}

interface Day extends WrittenExpiry {
  day: string
}

const lastDay = ({ month, year }: WrittenExpiry) =>
  new Date(Date.UTC(Number(year.padStart(4, '20')), Number(month), 0)).getUTCDate()

const isDay = (it: Day) => isMonth(it.month) && Number(it.day) > 0 && Number(it.day) <= lastDay(it)

const isLastDay = (it: Day) => Number(it.day) === lastDay(it)

/**
 * `30/6`; the later of `05/25 - 12/30` and of `0525 1230`; `12/30 123`, `1230 123` and `4567 12/30`, which have the
 * security code beside them; `1 2 3 0`, `9 2 9` and `0 5 30`, dictated.
 */
function readPairs(text: string, clock: ExpiryClock): WrittenExpiry | undefined {
  const [, year, month] = /^\D*(1[3-9]|2[1-9]|[3-9]\d)\D+([1-9])\D*$/.exec(text) ?? []
  if (year && month) return { month: `0${month}`, year }
  const numbers = text.match(/\d+/g) ?? []
  const [one, two, three = '', four = ''] = numbers
  const isSpelled = numbers.length > 2 && numbers.every((it) => it.length === 1)
  if (isSpelled || (numbers.length === 3 && one === '0')) return readExpiry(numbers.join(''), clock)
  // behind a slash, four digits are a year, as of a birthday
  if (numbers.length === 3 && /(?:\D\d{3}|[^\d/.-](?!20)\d{4})\D*$/.test(text))
    return isDate(text) ? undefined : readExpiry(`${one}/${two}`, clock)
  const isCode = /^(?:\d{3}|(?!19|20)\d{4})$/
  if (numbers.length === 3 && isCode.test(`${one}`)) return readExpiry(`${two}/${three}`, clock)
  if (numbers.length === 2 && two?.length === 3) return readExpiry(`${one}`, clock)
  const pairs = numbers.length === 4 ? [`${one}/${two}`, `${three}/${four}`] : numbers
  if (pairs.length !== 2 || !pairs.every((it) => it.length > 3)) return undefined
  const [from, to] = pairs.map((it) => readExpiry(it, clock))
  return from && to && (monthsLeft(from, clock) > monthsLeft(to, clock) ? from : to)
}

/**
 * What a full field holds after one more digit, where what it showed was the start of a date without separators, or of
 * a month with one digit (`12030`); undefined where the digit is one too many.
 *
 * @param text As the field shows it, with the digit at its end: `12 / 312`.
 */
export function goOn(text: string, clock: ExpiryClock): string | undefined {
  const [, one = '', two = '', key = ''] = /^(\d\d) \/ (\d\d)(\d)$/.exec(text) ?? []
  // `12 / 202`: a year of four digits
  if (!key || (isMonth(one) && two === '20')) return undefined
  const isWhole = isUsual(one + two, clock)
  if (!isWhole) {
    const later = readExpiry(one + two + key, clock)
    if (later && isUsual(one + two + key, clock)) return later.month + SEPARATOR + later.year
    // `1512`: the zero was put before the first digit of a day
    const [, ones, month = ''] = /^01([3-9])([01]\d)$/.exec(one + two + key) ?? []
    if (ones && isMonth(month)) return `1${ones}${SEPARATOR}${month}`
  }
  const lastDays = isMonth(one) ? ['30', '28'].map((year) => lastDay({ month: one, year })) : []
  const isStarted = isWhole ? lastDays.includes(Number(two)) : isMonth(one) || isMonth(two)
  // a year starts like this
  return isStarted && /[23]/.test(key) ? [one, two, key].join(SEPARATOR) : undefined
}
