import type { ApiSecret } from '../client/secrets/apiSecrets.ts'

/** What came of the one real call with the new secret; `'none'` where nobody made one. */
export type SecretVerification = 'none' | 'pending' | 'passed' | 'failed'

export type SecretRotationStep = 'create' | 'deploy' | 'verify' | 'revoke'

export interface SecretRotation {
  step: SecretRotationStep
  /** What is to be replaced. */
  older: ApiSecret | undefined
  /** What replaces it; missing until it is created. */
  newer: ApiSecret | undefined
  /** The backend still signs in with the older one: to revoke that would lock it out. */
  isBlocked: boolean
}

interface RotationFacts {
  verification?: SecretVerification
  /** The id that the creation answered, while the page knows it: for two secrets of the same second. */
  newId?: string | undefined
}

/**
 * How far the replacement of a secret has come, read off the key's secrets, oldest first. Nothing is
 * stored, so that it goes on after a reload, on another device, or after somebody else's part of it.
 *
 * @example
 * const { step, older, isBlocked } = secretRotation(useApiSecrets({ apiKey }).data ?? [])
 */
export function secretRotation(
  secrets: readonly ApiSecret[],
  { verification = 'none', newId }: RotationFacts = {},
): SecretRotation {
  const [first, second] = secrets
  const isTurned = first?.id === newId && first?.createdAt === second?.createdAt
  const [older, newer] = second && isTurned ? [second, first] : [first, second]
  const isBlocked = older?.inUse === true
  return { step: stepOf(), older, newer, isBlocked }

  function stepOf(): SecretRotationStep {
    if (!newer) return 'create'
    if (verification === 'pending') return 'verify'
    const isProven = verification === 'passed' || (verification === 'none' && newer.inUse)
    return isProven && !isBlocked ? 'revoke' : 'deploy'
  }
}
