import type { ApiSecret } from '../client/secrets/apiSecrets.ts'
import { byCreation } from '../client/secrets/byCreation.ts'
import type { CardmintClient } from '../client/createClient.ts'

/** Milliseconds for which the result of a write counts more than a list that contradicts it. */
const PROVEN_MS = 2 * 60_000
/** The least pause before a list that lags behind is read again. */
const FIRST_LOOK_MS = 3_000

interface Proof {
  at: number
  /** Missing if the secret was revoked, and once a list had it: from then on lists are believed. */
  created: ApiSecret | undefined
  isRevoked: boolean
  /** No list has been read since, or the last one contradicts it. */
  isOpen: boolean
}

/** Proven facts by client, then by API key, then by id. */
const proofs = new WeakMap<CardmintClient, Map<string, Map<string, Proof>>>()

/**
 * Remembers the result of a 201 or 204, because upstream lists may be some seconds old. A creation holds until a list
 * has it, as somebody else may revoke it then; a revocation holds throughout. Both are forgotten after two minutes.
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
  ofClient.set(
    apiKey,
    ofKey.set(id, { at: performance.now(), created, isRevoked: !created, isOpen: true }),
  )
}

/** Returns the list with the proven results over it, oldest first. */
export function withProven(
  client: CardmintClient,
  apiKey: string,
  list: readonly ApiSecret[],
): ApiSecret[] {
  const secrets = new Map(list.map((secret) => [secret.id, secret]))
  for (const [id, proof] of livingProofs(client, apiKey)) {
    const { created, isRevoked } = proof
    proof.isOpen = secrets.has(id) === isRevoked
    if (isRevoked) secrets.delete(id)
    else if (!proof.isOpen) proof.created = undefined
    else if (created) secrets.set(id, created)
  }
  return [...secrets.values()].sort(byCreation)
}

/** Returns the created secret, `null` for a revoked one, `undefined` if nothing was proved about it. */
export function provenSecret(client: CardmintClient, apiKey: string, id: string) {
  const proof = livingProofs(client, apiKey).find(([each]) => each === id)?.[1]
  return proof?.isRevoked ? null : proof?.created
}

/**
 * Milliseconds until a list that lags behind is read again, longer each time; `false` if it is up to date. A list
 * that lost a created secret may be an older one too.
 */
export function rereadProvenMs(client: CardmintClient, apiKey: string): number | false {
  const open = livingProofs(client, apiKey).filter(([, { isOpen }]) => isOpen)
  const ages = open.map(([, { at }]) => performance.now() - at)
  if (ages.length === 0) return false
  const age = Math.max(...ages)
  return Math.max(1, Math.min(Math.max(FIRST_LOOK_MS, age), PROVEN_MS - age))
}

function livingProofs(client: CardmintClient, apiKey: string): [id: string, Proof][] {
  const ofKey = proofs.get(client)?.get(apiKey) ?? new Map<string, Proof>()
  const now = performance.now()
  for (const [id, { at }] of ofKey) if (now - at >= PROVEN_MS) ofKey.delete(id)
  return [...ofKey]
}
