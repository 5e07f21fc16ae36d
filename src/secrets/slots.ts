import type { ApiSecret } from '../client/secrets/apiSecrets.ts'
import { API_SECRET_LIMIT } from '../contracts/limits.ts'

/** Why a secret cannot be created or revoked now, as the error code that the server would send. */
export type SecretRefusal = 'secret-limit' | 'last-secret' | 'secret-in-use' | 'secret-not-found'

/** How many secrets a key has and may have. */
export interface SecretSlots {
  /** Secrets that the key has. */
  used: number
  /** Secrets that a key can have. */
  max: number
  /** Why no further secret can be created; `undefined` if one can. */
  createRefusal: SecretRefusal | undefined
}

/**
 * Counts the secrets of a key against its limit, to show before somebody tries to create one. The server decides.
 * Never throws.
 *
 * @param secrets The secrets of one key.
 * @returns The counts, and why no secret can be created if the key is full.
 * @example
 * const { used, max, createRefusal } = secretSlots(useApiSecrets({ apiKey }).data ?? [])
 */
export function secretSlots(secrets: readonly ApiSecret[]): SecretSlots {
  const used = secrets.length
  const { max } = API_SECRET_LIMIT
  return { used, max, createRefusal: used < max ? undefined : 'secret-limit' }
}

/**
 * Tells why a secret cannot be revoked, to show before somebody tries. The server decides. Never throws.
 *
 * @param secrets All secrets of the key.
 * @param secretId The id of the secret to revoke.
 * @returns The error code that the server would send; `undefined` where the secret can be revoked.
 * @example
 * const isLast = revokeRefusal(secrets, secret.id) === 'last-secret'
 */
export function revokeRefusal(
  secrets: readonly ApiSecret[],
  secretId: string,
): SecretRefusal | undefined {
  const secret = secrets.find(({ id }) => id === secretId)
  if (!secret) return 'secret-not-found'
  if (secrets.length <= API_SECRET_LIMIT.min) return 'last-secret'
  return secret.inUse ? 'secret-in-use' : undefined
}
