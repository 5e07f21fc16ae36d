const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/i

/**
 * Milliseconds since the epoch of a creation time as the field has it: ISO 8601, with or without fractions
 * and offset (without one it is UTC, as the wire's are). `undefined` for anything else.
 */
export function parseCreatedAt(text: string | undefined): number | undefined {
  const [, date, time = '00:00', zone = 'Z'] = ISO.exec(text?.trim() ?? '') ?? []
  if (date === undefined) return undefined
  const offset = zone.toUpperCase().replace(/(\d{2})(\d{2})$/, '$1:$2')
  const parsed = Date.parse(`${date}T${time}${offset}`)
  return Number.isNaN(parsed) ? undefined : parsed
}

const MINUTE = 60_000
const units = [
  ['year', 525_600 * MINUTE],
  ['month', 43_800 * MINUTE],
  ['week', 10_080 * MINUTE],
  ['day', 1_440 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const

/** "3 months ago", in the largest unit of which a whole one has passed; "now" for the last minute. */
export function relativeAge(createdAt: number, now: number, locale: string): string {
  // clocks differ a little: what was made just now is not in the future
  const age = Math.max(0, now - createdAt)
  const [unit, size] = units.find(([, length]) => age >= length) ?? ['second', Infinity]
  // only "now" has a better word than its number: "yesterday" is wrong for half of the hours it counts
  const numeric = unit === 'second' ? 'auto' : 'always'
  return new Intl.RelativeTimeFormat(locale, { numeric }).format(-Math.floor(age / size), unit)
}

/** Date and minute: two secrets are often told apart by nothing else. */
export function createdDate(createdAt: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    createdAt,
  )
}
