import type { ApiSecret } from '../client/secrets/apiSecrets.ts'
import { API_SECRET_LIMIT } from '../contracts/limits.ts'

/** Why a secret cannot be created or revoked now: the code that the server would answer. */
export type SecretRefusal = 'secret-limit' | 'last-secret' | 'secret-in-use' | 'secret-not-found'

export interface SecretSlots {
  used: number
  max: number
  /** Why no further secret can be created; `undefined` where nothing speaks against it. */
  createRefusal: SecretRefusal | undefined
}

/**
 * How many secrets a key has, of how many. A thing to show before anybody tries; the server decides.
 *
 * @example
 * const { used, max, createRefusal } = secretSlots(useApiSecrets({ apiKey }).data ?? [])
 */
export function secretSlots(secrets: readonly ApiSecret[]): SecretSlots {
  const used = secrets.length
  const { max } = API_SECRET_LIMIT
  return { used, max, createRefusal: used < max ? undefined : 'secret-limit' }
}

/** Why this secret cannot be revoked; `undefined` where nothing speaks against it. */
export function revokeRefusal(
  secrets: readonly ApiSecret[],
  secretId: string,
): SecretRefusal | undefined {
  const secret = secrets.find(({ id }) => id === secretId)
  if (!secret) return 'secret-not-found'
  if (secrets.length <= API_SECRET_LIMIT.min) return 'last-secret'
  return secret.inUse ? 'secret-in-use' : undefined
}
