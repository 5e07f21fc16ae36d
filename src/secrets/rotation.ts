import type { ApiSecret } from '../client/secrets/apiSecrets.ts'

/** The result of the verifying call with the new secret; `'none'` before any call. */
export type SecretVerification = 'none' | 'pending' | 'passed' | 'failed'

/** A step of the replacement of a secret, in this order. */
export type SecretRotationStep = 'create' | 'deploy' | 'verify' | 'revoke'

/** How far the replacement of a secret has got. */
export interface SecretRotation {
  /** The next step. */
  step: SecretRotationStep
  /** The secret to replace. */
  older: ApiSecret | undefined
  /** The secret that replaces it; `undefined` until it is created. */
  newer: ApiSecret | undefined
  /** The backend still authenticates with the older secret, so revoking it would lock the backend out. */
  isBlocked: boolean
}

/** What a page knows of a rotation besides the list of secrets. */
export interface RotationFacts {
  /** @default 'none' */
  verification?: SecretVerification | undefined
  /** The id of the created secret while the page knows it; tells two secrets of the same second apart. */
  newId?: string | undefined
}

/**
 * Derives the step of a secret's replacement from the secrets of its key.
 *
 * Nothing is stored, so a rotation continues after a reload, on another device, or after somebody else did part of
 * it. Never throws.
 *
 * @param secrets The secrets of one key, oldest first.
 * @param facts The result of the verifying call, and the id of the new secret where the page knows it.
 * @returns The step, the two secrets, and whether the older one is still in use.
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
