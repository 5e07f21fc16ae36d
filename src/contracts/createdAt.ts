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
