import * as v from 'valibot'
import { problemFragment } from '../contracts/problemFragment.ts'
import { problemSchema } from '../contracts/problem.ts'
import { apiSecretPath, apiSecretsPath, routePatterns } from '../contracts/routes.ts'
import { API_SECRET_LIMIT } from '../contracts/limits.ts'
import {
  apiSecretCollectionSchema,
  apiSecretSchema,
  type ApiSecretResource,
} from '../contracts/vonage.ts'
import { forbiddenFor } from './account.ts'
import { forbid, joined } from './echo.ts'
import { refusal } from './problems.ts'
import {
  isInUse,
  isSameId,
  secretCollection,
  secretDocument,
  type SecretCollection,
  type SecretDocument,
} from './secretDocument.ts'
import type { UpstreamAnswer } from './upstream.ts'
import { callVonage, readVonage, requireStatus, type VonageTarget } from './vonageCall.ts'
import { limitRefusal } from './vonageProblems.ts'

/** The secrets of the key. */
export async function listSecrets(target: VonageTarget): Promise<SecretCollection> {
  return secretCollection(target, await fetchSecrets(target), forbiddenFor(target))
}

/** One secret of the key. */
export async function readSecret(target: VonageTarget, secretId: string): Promise<SecretDocument> {
  const path = apiSecretPath(target.apiKey, secretId)
  const answer = await callVonage(target, { method: 'GET', path, route: routePatterns.apiSecret })
  const secrets = forbiddenFor(target)
  const read = secretDocument(target, readVonage(answer, 200, apiSecretSchema, secrets), secrets)
  // a cache in between may have mixed up two answers
  if (!isSameId(read.id, secretId)) throw refusal('upstream-invalid', { failure: 'shape' })
  return read
}

/** Activates `value` as a further secret. */
export async function createSecret(target: VonageTarget, value: string): Promise<SecretDocument> {
  const path = apiSecretsPath(target.apiKey)
  const json = { secret: value }
  const answer = await callVonage(target, {
    method: 'POST',
    path,
    route: routePatterns.apiSecrets,
    json,
  })
  if (isUnexplained(answer) && (await isFull(target))) throw limitRefusal()
  const secrets = joined([forbiddenFor(target), forbid([value])])
  return secretDocument(target, readVonage(answer, 201, apiSecretSchema, secrets), secrets)
}

/** Revokes a secret, unless it is the one that this backend authenticates with. */
export async function revokeSecret(target: VonageTarget, secretId: string): Promise<void> {
  const path = apiSecretPath(target.apiKey, secretId)
  const answer = await callVonage(target, {
    method: 'DELETE',
    path,
    route: routePatterns.apiSecret,
    // again after a rotation: it may be the secret that has come into use
    check: () => requireNotInUse(target, secretId),
  })
  requireStatus(answer, 204, forbiddenFor(target))
}

/** Without the id of the secret in use, it may be any of the key that the backend signs in with. */
function requireNotInUse(target: VonageTarget, secretId: string): void {
  if (isInUse(target, secretId)) throw refusal('secret-in-use')
  const { account, apiKey } = target
  const isOwnKey = account.apiKey.toLowerCase() === apiKey.toLowerCase()
  if (account.secretId !== 'unknown' || !isOwnKey) return
  throw refusal('secret-in-use', {
    detail:
      'The backend authenticates with a secret of this key and does not know which one it is.',
  })
}

async function fetchSecrets(target: VonageTarget): Promise<ApiSecretResource[]> {
  const path = apiSecretsPath(target.apiKey)
  const answer = await callVonage(target, { method: 'GET', path, route: routePatterns.apiSecrets })
  const { _embedded } = readVonage(answer, 200, apiSecretCollectionSchema, forbiddenFor(target))
  return _embedded?.secrets ?? []
}

/**
 * The specification lets a 400 also mean "too many secrets", without a documented form for it. Only
 * a 400 that says nothing else is looked into.
 */
function isUnexplained({ status, json }: UpstreamAnswer): boolean {
  const parsed = v.safeParse(problemSchema, json)
  if (status !== 400 || !parsed.success) return false
  return !parsed.output.invalid_parameters && problemFragment(parsed.output.type) === ''
}

/** If the list can't be read, the first answer counts. */
async function isFull(target: VonageTarget): Promise<boolean> {
  const secrets = await fetchSecrets(target).catch(() => [])
  return secrets.length >= API_SECRET_LIMIT.max
}
