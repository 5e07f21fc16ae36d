import { byCreation, type ApiSecret } from '../client/secrets/apiSecrets.ts'
import type { CardmintClient } from '../client/createClient.ts'

/** Milliseconds for which the result of a write counts more than a list that contradicts it. */
const PROVEN_MS = 2 * 60_000
/** The least pause before a list that lags behind is read again. */
const FIRST_LOOK_MS = 3_000

interface Proof {
  at: number
  /** Missing if the secret was revoked. */
  created: ApiSecret | undefined
}

/** Proven facts by client, then by API key, then by id. */
const proofs = new WeakMap<CardmintClient, Map<string, Map<string, Proof>>>()

/**
 * Remembers the result of a 201 or 204, because upstream lists may be some seconds old. It holds until a list agrees,
 * for two minutes at most.
 *
 * @param created `undefined` if the secret was revoked.
 */
export function proveSecret(
  client: CardmintClient,
  apiKey: string,
  id: string,
  created?: ApiSecret,
): void {
  const ofClient = proofs.get(client) ?? new Map<string, Map<string, Proof>>()
  proofs.set(client, ofClient)
  const ofKey = ofClient.get(apiKey) ?? new Map<string, Proof>()
  ofClient.set(apiKey, ofKey.set(id, { at: performance.now(), created }))
}

/** Returns the list with the proven results over it, oldest first, and forgets those that the list agrees with. */
export function withProven(
  client: CardmintClient,
  apiKey: string,
  list: readonly ApiSecret[],
): ApiSecret[] {
  const secrets = new Map(list.map((secret) => [secret.id, secret]))
  for (const [id, { created }] of livingProofs(client, apiKey)) {
    if (secrets.has(id) === (created !== undefined)) forget(client, apiKey, id)
    else if (created) secrets.set(id, created)
    else secrets.delete(id)
  }
  return [...secrets.values()].sort(byCreation)
}

/** Returns the created secret, `null` for a revoked one, `undefined` if nothing was proved about it. */
export function provenSecret(client: CardmintClient, apiKey: string, id: string) {
  const proof = livingProofs(client, apiKey).find(([each]) => each === id)?.[1]
  return proof && (proof.created ?? null)
}

/** Milliseconds until a list that lags behind is read again, longer each time; `false` if it is up to date. */
export function rereadProvenMs(client: CardmintClient, apiKey: string): number | false {
  const ages = livingProofs(client, apiKey).map(([, { at }]) => performance.now() - at)
  if (ages.length === 0) return false
  const age = Math.max(...ages)
  return Math.max(1, Math.min(Math.max(FIRST_LOOK_MS, age), PROVEN_MS - age))
}

function livingProofs(client: CardmintClient, apiKey: string): [id: string, Proof][] {
  const all = [...(proofs.get(client)?.get(apiKey) ?? [])]
  const now = performance.now()
  for (const [id, { at }] of all) if (now - at >= PROVEN_MS) forget(client, apiKey, id)
  return all.filter(([, { at }]) => now - at < PROVEN_MS)
}

function forget(client: CardmintClient, apiKey: string, id: string): void {
  proofs.get(client)?.get(apiKey)?.delete(id)
}
