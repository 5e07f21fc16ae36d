import { sameDigest } from '../digest.ts'
import type { Exchange } from '../exchange.ts'
import type { ClientSecretRecord } from '../store.ts'
import { clientSecretState } from './clientSecretState.ts'
import { plastiqError } from './errors.ts'

type Credential =
  | { kind: 'partner' }
  | { kind: 'client-secret'; record: ClientSecretRecord }
  | { kind: 'refused'; detail: string }

/** Identifies the caller. Synchronous, so that no other request runs between this check and the spending of a secret. */
export function credentialOf({ request, store, clock, variants }: Exchange): Credential {
  const value = presented(request, variants.plastiqAuth === 'bearer-or-api-key')
  if (value === undefined) return { kind: 'refused', detail: 'A bearer credential is missing' }
  const digest = store.digest(value)
  if (sameDigest(digest, store.partnerKeyDigest)) return { kind: 'partner' }
  const record = store.clientSecrets.get(digest)
  if (record === undefined) return { kind: 'refused', detail: 'The credential is not known' }
  const state = clientSecretState(record, clock.now())
  return state === 'live'
    ? { kind: 'client-secret', record }
    : { kind: 'refused', detail: refusals[state] }
}

const refusals = {
  spent: 'The client secret has been used',
  expired: 'The client secret has expired',
} as const

/** The refusal of everyone but the partner; nothing for the partner. */
export function unlessPartner(exchange: Exchange): Response | undefined {
  const credential = credentialOf(exchange)
  if (credential.kind === 'partner') return undefined
  return credential.kind === 'refused'
    ? plastiqError(exchange, 'AUTHORIZATION_ERROR', [credential.detail])
    : plastiqError(exchange, 'FORBIDDEN_ERROR', ['A client secret does not open this endpoint'])
}

function presented(request: Request, acceptsApiKeyHeader: boolean): string | undefined {
  const bearer = /^bearer +(\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1]
  const apiKey = acceptsApiKeyHeader ? request.headers.get('API-Key') : null
  return bearer ?? apiKey ?? undefined
}
