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
  // clocks differ a little, so a secret created just now must not seem to be in the future
  const age = Math.max(0, now - createdAt)
  const [unit, size] = units.find(([, length]) => age >= length) ?? ['second', Infinity]
  // numbers except for "now": "yesterday" would be wrong for half of the hours that it counts
  const numeric = unit === 'second' ? 'auto' : 'always'
  return new Intl.RelativeTimeFormat(locale, { numeric }).format(-Math.floor(age / size), unit)
}

/** With the minute, because two secrets often differ in nothing else. */
export function createdDate(createdAt: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    createdAt,
  )
}
