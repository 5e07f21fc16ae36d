import { apiSecretPath, apiSecretsPath } from '../contracts/routes.ts'
import type { ApiSecretResource } from '../contracts/vonage.ts'
import { echoes } from './echo.ts'
import { refusal } from './problems.ts'
import type { VonageTarget } from './vonageCall.ts'

interface Linked {
  _links: { self: { href: string } }
}

/** A secret as HAL; its value is in no answer. */
export interface SecretDocument extends ApiSecretResource, Linked {}

/** The secrets of a key as HAL. */
export interface SecretCollection extends Linked {
  _embedded: { secrets: SecretDocument[] }
}

/** Built anew from the fields we know, so that nothing else of the answer can come along. */
export function secretDocument(
  target: VonageTarget,
  { id, created_at }: ApiSecretResource,
  secrets: readonly string[],
): SecretDocument {
  if ([id, created_at ?? ''].some((text) => echoes(text, secrets))) {
    throw refusal('upstream-invalid')
  }
  return {
    _links: linkTo(target, apiSecretPath(target.apiKey, id)),
    id,
    created_at,
    ...(isInUse(target, id) && { in_use: true }),
  }
}

export function secretCollection(
  target: VonageTarget,
  resources: readonly ApiSecretResource[],
  secrets: readonly string[],
): SecretCollection {
  const _links = linkTo(target, apiSecretsPath(target.apiKey))
  const documents = resources.map((resource) => secretDocument(target, resource, secrets))
  return { _links, _embedded: { secrets: documents } }
}

/**
 * Whether this backend authenticates with the secret. Ids are compared without regard to case, as
 * an upstream may read them so.
 */
export function isInUse({ account }: VonageTarget, secretId: string): boolean {
  return account.secretId?.toLowerCase() === secretId.toLowerCase()
}

/** Addresses of this backend: what a reader follows must lead back here. */
function linkTo({ settings }: VonageTarget, path: string) {
  return { self: { href: `${settings.basePath}/${path}` } }
}
