import { apiSecretPath, apiSecretsPath } from '../../contracts/routes.ts'
import type { ApiSecretResource } from '../../contracts/vonage.ts'
import { apiSecretCollection, apiSecretResource } from '../answers/apiSecret.ts'
import type { CardmintClient } from '../createClient.ts'
import { CardmintError } from '../errors/CardmintError.ts'
import { byCreation } from './byCreation.ts'
import { secretRefusal } from '../errors/secretRefusal.ts'
import { send, type SendOptions } from '../send.ts'
import { watchSending } from '../watchSending.ts'

/** One API secret of a key. Its value is never part of it: no upstream returns it. */
export interface ApiSecret {
  /** Opaque. */
  id: string
  /** ISO 8601, UTC; missing where the upstream leaves it out. */
  createdAt: string | undefined
  /** The backend authenticates with this one, so revoking it would lock the backend out. */
  inUse: boolean
}

interface Abortable {
  signal?: AbortSignal | undefined
}

interface ListOptions extends Abortable {
  /** Called with the permissions of the list; undefined if it has none, and so permits every action. */
  onPermissions?: ((permissions: string[] | undefined) => void) | undefined
}

/** The secrets of a key, oldest first (the order on the wire is not documented). */
export async function listApiSecrets(
  client: CardmintClient,
  { apiKey }: { apiKey: string },
  { signal, onPermissions }: ListOptions = {},
): Promise<ApiSecret[]> {
  const collection = await ask(client, secretsPath(apiKey), {
    method: 'GET',
    done: [200],
    read: apiSecretCollection,
    signal,
  })
  onPermissions?.(collection.permissions)
  return (collection._embedded?.secrets ?? []).map(fromResource).sort(byCreation)
}

/** One secret by its id. */
export async function getApiSecret(
  client: CardmintClient,
  { apiKey, secretId }: { apiKey: string; secretId: string },
  { signal }: Abortable = {},
): Promise<ApiSecret> {
  const path = secretPath(apiKey, secretId)
  const call = { method: 'GET', done: [200], read: apiSecretResource, signal } as const
  return fromResource(await ask(client, path, call))
}

/** Errors that a second try gets because the first one took effect or was still running. */
const afterSuccess: ReadonlySet<string> = new Set([
  'secret-invalid',
  'secret-limit',
  'conflict',
  'rate-limited',
])

/**
 * Activates a value chosen by the caller. The answer never holds it. Browsers may send a request twice by
 * themselves; a refusal that may answer the second one has an unknown outcome: see `watchSending`.
 */
export async function createApiSecret(
  client: CardmintClient,
  { apiKey, secret }: { apiKey: string; secret: string },
): Promise<ApiSecret> {
  const watch = watchSending(client.backend)
  const { onSend } = watch
  const json = { secret }
  try {
    return fromResource(
      await ask(client, secretsPath(apiKey), {
        method: 'POST',
        done: [201],
        isWrite: true,
        json,
        read: apiSecretResource,
        onSend,
      }),
    )
  } catch (error) {
    if (!(error instanceof CardmintError) || !afterSuccess.has(error.code)) throw error
    if (await watch.wasSentOnce()) throw error
    throw new CardmintError(error.code, { ...error, outcome: 'unknown' })
  } finally {
    watch.stop()
  }
}

/** Revokes a secret for good. The answer is 204 and nothing else, so no body is read. */
export async function revokeApiSecret(
  client: CardmintClient,
  { apiKey, secretId }: { apiKey: string; secretId: string },
): Promise<void> {
  const path = secretPath(apiKey, secretId)
  await ask(client, path, { method: 'DELETE', done: [204], isWrite: true })
}

function ask<Answer>(
  client: CardmintClient,
  path: string,
  call: SendOptions<Answer>,
): Promise<Answer> {
  return send(client.backend, path, { resourceCode: secretRefusal, ...call })
}

function secretsPath(apiKey: string): string {
  requireSegment('apiKey', apiKey)
  return apiSecretsPath(apiKey)
}

function secretPath(apiKey: string, secretId: string): string {
  requireSegment('apiKey', apiKey)
  requireSegment('secretId', secretId)
  return apiSecretPath(apiKey, secretId)
}

/** Refuses segments that no encoding protects: `/secrets/..` is the parent path. */
function requireSegment(name: string, id: string): void {
  if (!['', '.', '..'].includes(id)) return
  throw new CardmintError('invalid-argument', { about: name })
}

function fromResource(resource: ApiSecretResource): ApiSecret {
  const { id, created_at: createdAt, in_use: inUse = false } = resource
  return { id, createdAt, inUse }
}
