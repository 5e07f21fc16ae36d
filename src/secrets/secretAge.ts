import type { ApiSecret } from '../client/secrets/apiSecrets.ts'
import { parseCreatedAt } from '../contracts/createdAt.ts'

export { parseCreatedAt }

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
