import { clientSecretRequestSchema, type ClientSecretResponse } from '../../contracts/plastiq.ts'
import { readBody } from '../body.ts'
import type { Exchange } from '../exchange.ts'
import { randomHex } from '../random.ts'
import { unlessPartner } from './auth.ts'
import { plastiqError } from './errors.ts'
import { created } from './respond.ts'
import { validated } from './validation.ts'

/** `POST /client-secrets`: a random, opaque secret for one payer, single use, dead after 60 s. */
export async function mintClientSecret(exchange: Exchange): Promise<Response> {
  const { request, store, clock } = exchange
  const refusal = unlessPartner(exchange)
  if (refusal) return refusal
  const body = validated(exchange, await readBody(request), clientSecretRequestSchema)
  if ('refusal' in body) return body.refusal
  const payerId = body.value.payer.id
  // 403, as this path's documented statuses have no 404
  if (!store.payers.has(payerId)) {
    return plastiqError(exchange, 'FORBIDDEN_ERROR', ['payer.id: is not known to this API key'])
  }
  const clientSecret = `sandbox_cs_${randomHex(24)}`
  store.clientSecrets.set(store.digest(clientSecret), { payerId, issuedAt: clock.now() })
  return created(exchange, { clientSecret } satisfies ClientSecretResponse)
}
