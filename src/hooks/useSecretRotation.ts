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
import type { QueryPassThrough } from './options.ts'
import { useApiSecrets } from './useApiSecrets.ts'

/**
 * Makes one real call with a new secret, most often through your backend, and says whether it was let in.
 * A rejection counts as a no, and is not kept: it might hold the value.
 */
export type VerifySecret = (request: { secretId: string; value: string }) => Promise<boolean>

export interface UseSecretRotationParameters {
  apiKey: string
  verify?: VerifySecret | undefined
  /** The id that the creation answered, while you know it: for two secrets of the same second. */
  newId?: string | undefined
  query?: QueryPassThrough<ApiSecret[]>
}

export interface UseSecretRotationResult extends SecretRotation {
  /** What the steps are read off. Until it has data the step is `'create'` with nothing to replace. */
  list: UseQueryResult<ApiSecret[], CardmintError>
  verification: SecretVerification
  /**
   * Has `verify` call with the newer secret, whose value `read` gives: possible while the value is at hand,
   * which is in the page that created it. `undefined` where there is no `verify`.
   */
  runVerify: ((read: ReadSecret) => Promise<void>) | undefined
}

/**
 * The replacement of a secret without an outage: create a second one, deploy it, verify it, revoke the
 * first. The step is read off the two secrets, so a reload loses only the value, which was saved before.
 * Creating and revoking are `useCreateApiSecret` and `useRevokeSecret`.
 *
 * @throws CardmintError `provider-missing` outside the provider. Failures are in `list.error`.
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
  // what was found out about one secret says nothing of another
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
