import { randomUUID } from 'node:crypto'
import { routes } from '../../contracts/routes.ts'
import type { Ask, Probe } from './probe.ts'

/** Breaks the rules for values, so that no upstream would make a secret of it. */
export const CANARY = 'cardmint-canary'

export const foreignKey = 'cardmint-foreign-key'
/** Of no secret, so that no backend can revoke or read one by it. */
const unknownId: string = randomUUID()

function keyOf({ flags }: Probe): string {
  return flags.apiKey ?? foreignKey
}

export function mint({ flags }: Probe): Ask & { body: string } {
  const body = JSON.stringify({ payer: { id: flags.payer ?? randomUUID() }, type: 'CARD' })
  return { method: 'POST', path: routes.clientSecrets, body }
}

export function list(probe: Probe, apiKey = keyOf(probe)): Ask {
  return { method: 'GET', path: routes.apiSecrets(apiKey) }
}

export function create(probe: Probe, body: unknown, apiKey = keyOf(probe)): Ask & { body: string } {
  return { method: 'POST', path: routes.apiSecrets(apiKey), body: JSON.stringify(body) }
}

/** Cannot become a secret, whatever a backend makes of it. */
export const noSecret = { secret: 42, note: CANARY }

export function one(
  probe: Probe,
  method: 'GET' | 'DELETE',
  id = unknownId,
  apiKey = keyOf(probe),
): Ask {
  return { method, path: routes.apiSecret(apiKey, id) }
}
