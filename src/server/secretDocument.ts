import { apiSecretPath, apiSecretsPath } from '../contracts/routes.ts'
import type { SecretPermission } from '../contracts/permissions.ts'
import type { ApiSecretResource } from '../contracts/vonage.ts'
import { echoes, type Forbidden } from './echo.ts'
import { isId } from './isId.ts'
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
  /** The caller's permissions, if the grant lists them. */
  permissions?: readonly SecretPermission[]
}

/** ISO 8601, as far as anybody writes it. */
const DATE =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/

/** Built anew from the fields we know, so that nothing else of the answer can come along. */
export function secretDocument(
  target: VonageTarget,
  { id, created_at }: ApiSecretResource,
  secrets: Forbidden,
): SecretDocument {
  if (!isId(id)) throw refusal('upstream-invalid', { failure: 'shape' })
  // what is a date cannot hold anything else
  const isDate = created_at !== undefined && DATE.test(created_at)
  if (echoes(id, secrets) || (created_at && !isDate && echoes(created_at, secrets))) {
    throw refusal('upstream-invalid', { failure: 'echo' })
  }
  return {
    _links: linkTo(target, apiSecretPath(target.apiKey, id)),
    id,
    ...(isDate && { created_at }),
    ...(isInUse(target, id) && { in_use: true }),
  }
}

export function secretCollection(
  target: VonageTarget,
  resources: readonly ApiSecretResource[],
  secrets: Forbidden,
): SecretCollection {
  const _links = linkTo(target, apiSecretsPath(target.apiKey))
  const documents = resources.map((resource) => secretDocument(target, resource, secrets))
  const { permissions } = target
  return { _links, _embedded: { secrets: documents }, ...(permissions && { permissions }) }
}

/** Whether this backend authenticates with the secret. */
export function isInUse({ account }: VonageTarget, secretId: string): boolean {
  return isSameId(account.secretId, secretId)
}

/** Whether an upstream may read both as one id. */
export function isSameId(one: string, other: string): boolean {
  const spellings = (id: string) => [plainId(id), id.toLowerCase().replaceAll('-', '')]
  const others = spellings(other)
  return spellings(one).some((spelling, kind) => spelling === others[kind])
}

/** In lower case, without the zeros that a reader of UUIDs may add at the beginning of each part. */
function plainId(id: string): string {
  return id.toLowerCase().replaceAll(/(?<=^|-)0+(?=[^-])/g, '')
}

/** Addresses of this backend: what a reader follows must lead back here. */
function linkTo({ settings }: VonageTarget, path: string) {
  return { self: { href: `${settings.basePath}/${path}` } }
}
