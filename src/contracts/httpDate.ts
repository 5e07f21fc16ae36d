/**
 * Milliseconds since the epoch of the first date in a header, in one of the three forms of RFC 9110; `NaN` for none. They
 * begin with a day of the week, and mean GMT.
 */
export function httpDate(text: string): number {
  const form =
    /^\s*[a-z]{3,9},?[^,]*?\d?\d:\d\d:\d\d( \d{4})?\s*(GMT|UTC|Z|[+-]\d{4})?(?=\s*(?:,|$))/i
  const [date, , zone] = form.exec(text) ?? ['']
  return Date.parse(zone ? date : `${date} GMT`)
}
