import type { ApiSecret } from '../client/secrets/apiSecrets.ts'

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

const DAY_MS = 86_400_000

/**
 * Counts the whole days since a secret was created, for a policy that replaces old secrets. Never throws.
 *
 * @param secret The secret, or any object with its `createdAt`.
 * @param now The present time in milliseconds since 1970; the device's clock if left out.
 * @returns Whole days, at least `0`; `undefined` where the upstream doesn't say when the secret was created.
 * @example
 * const isDue = (secretAgeDays(secret) ?? 0) >= 90
 */
export function secretAgeDays(
  { createdAt }: Pick<ApiSecret, 'createdAt'>,
  now: number = Date.now(),
): number | undefined {
  const created = parseCreatedAt(createdAt)
  return created === undefined ? undefined : Math.max(0, Math.floor((now - created) / DAY_MS))
}
