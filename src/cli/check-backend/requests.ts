import { randomUUID } from 'node:crypto'
import { apiSecretPath, apiSecretsPath, clientSecretsPath } from '../../contracts/routes.ts'
import type { Ask, Probe } from './probe.ts'

/** Breaks the rules for values, so that no upstream would make a secret of it. */
export const CANARY = 'cardmint-canary'

export const foreignKey = 'cardmint-foreign-key'
/** The id of no secret, so that no backend can read or revoke one by it. */
const unknownId: string = randomUUID()

function keyOf({ flags }: Probe): string {
  return flags.apiKey ?? foreignKey
}

export function mint({ flags }: Probe): Ask & { body: string } {
  const body = JSON.stringify({ payer: { id: flags.payer ?? randomUUID() }, type: 'CARD' })
  return { method: 'POST', path: clientSecretsPath, body }
}

export function list(probe: Probe, apiKey = keyOf(probe)): Ask {
  return { method: 'GET', path: apiSecretsPath(apiKey) }
}

export function create(probe: Probe, body: unknown, apiKey = keyOf(probe)): Ask & { body: string } {
  return { method: 'POST', path: apiSecretsPath(apiKey), body: JSON.stringify(body) }
}

/** Cannot become a secret, whatever a backend makes of it. */
export const noSecret = { secret: 42, note: CANARY }

export function one(
  probe: Probe,
  method: 'GET' | 'DELETE',
  id = unknownId,
  apiKey = keyOf(probe),
): Ask {
  return { method, path: apiSecretPath(apiKey, id) }
}
