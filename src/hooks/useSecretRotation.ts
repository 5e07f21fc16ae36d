'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ApiSecret } from '../client/secrets/apiSecrets.ts'
import type { CardmintError } from '../client/errors/CardmintError.ts'
import type { ReadSecret } from '../queries/apiSecretMutationOptions.ts'
import {
  secretRotation,
  type SecretRotation,
  type SecretVerification,
} from '../secrets/rotation.ts'
import type { QueryPassThrough } from './passThroughOptions.ts'
import { useApiSecrets } from './useApiSecrets.ts'

/**
 * Makes one real call with a new secret, usually through your backend. Resolve with `true` if the secret was
 * accepted. A rejection counts as `false` and is not kept, because it might hold the value.
 */
export type VerifySecret = (request: { secretId: string; value: string }) => Promise<boolean>

/** Parameters of `useSecretRotation`. */
export interface UseSecretRotationParameters {
  /** The Vonage API key. */
  apiKey: string
  /** Makes one real call with the new secret. Without it there is no step `'verify'`. */
  verify?: VerifySecret | undefined
  /** The id of the created secret while you know it; tells two secrets of the same second apart. */
  newId?: string | undefined
  /** Further options of TanStack's `useQuery` for the list. */
  query?: QueryPassThrough<ApiSecret[]> | undefined
}

/** The result of `useSecretRotation`. */
export interface UseSecretRotationResult extends SecretRotation {
  /** The list that the step comes from. Until it has data, the step is `'create'` and `older` is `undefined`. */
  list: UseQueryResult<ApiSecret[], CardmintError>
  /** The result of the verifying call. */
  verification: SecretVerification
  /**
   * Calls `verify` with the newer secret, whose value `read` returns. That works only in the page that created the
   * secret, because only it has the value. `undefined` without `verify`.
   */
  runVerify: ((read: ReadSecret) => Promise<void>) | undefined
}

/**
 * Guides the replacement of a secret without an outage: create a second one, deploy it, verify it, revoke the first.
 *
 * The step comes from the list of secrets, so a reload loses only the value, which was saved before. Create and
 * revoke with `useCreateApiSecret` and `useRevokeSecret`.
 *
 * @param parameters The API key, and how to verify a new secret.
 * @returns The step, the two secrets, and the verification.
 * @throws CardmintError `provider-missing` outside of `CardmintProvider`. Failures are in `list.error`.
 * @example
 * const { step, older, newer, isBlocked, runVerify } = useSecretRotation({ apiKey, verify })
 */
export function useSecretRotation({
  apiKey,
  verify,
  newId,
  query,
}: UseSecretRotationParameters): UseSecretRotationResult {
  const list = useApiSecrets(query ? { apiKey, query } : { apiKey })
  const [outcome, setOutcome] = useState<{ id: string; is: SecretVerification }>()
  const running = useRef<string>(undefined)
  const secrets = list.data ?? []
  const id = secretRotation(secrets, { newId }).newer?.id
  // the result for one secret doesn't apply to another
  const verification = outcome && outcome.id === id ? outcome.is : 'none'
  const runVerify =
    verify &&
    (async (read: ReadSecret) => {
      if (id === undefined || running.current === id) return
      running.current = id
      setOutcome({ id, is: 'pending' })
      const passed = await callOnce(verify, id, read)
      running.current = undefined
      setOutcome({ id, is: passed ? 'passed' : 'failed' })
    })
  const rotation = secretRotation(secrets, { verification, newId })
  return { ...rotation, list, verification, runVerify }
}

async function callOnce(verify: VerifySecret, secretId: string, read: ReadSecret) {
  try {
    return (await verify({ secretId, value: read() })) === true
  } catch {
    return false
  }
}
