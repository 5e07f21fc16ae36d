import * as v from 'valibot'
import { billingAddressSchema } from '../../contracts/plastiq.ts'
import { readBody } from '../body.ts'
import type { Exchange } from '../exchange.ts'
import { randomUuid } from '../random.ts'
import type { Payer } from '../store.ts'
import { unlessPartner } from './auth.ts'
import { plastiqError } from './errors.ts'
import { unlessIdIsUuid } from './paymentMethods.ts'
import { created, ok } from './respond.ts'
import { validated } from './validation.ts'

const text = v.pipe(v.string(), v.minLength(1))

/** The description says "one of" e-mail and phone, the guide recommends both: any of them will do. */
const contactSchema = v.pipe(
  v.object({
    email: v.optional(text),
    phone: v.optional(text),
    firstName: v.optional(text),
    lastName: v.optional(text),
  }),
  v.check(({ email, phone }) => email !== undefined || phone !== undefined),
)

const createPayerSchema = v.object({
  contact: contactSchema,
  businessName: v.optional(text),
  businessAddress: v.optional(billingAddressSchema),
  identityDocuments: v.optional(
    v.array(
      v.object({
        type: v.picklist([
          'US_TIN',
          'US_EIN',
          'US_SSN',
          'PASSPORT_NUMBER',
          'ALIEN_REGISTRATION_NUMBER',
        ]),
        value: text,
      }),
    ),
    [],
  ),
})

/** `POST /payers`. The values of identity documents are neither kept nor answered. */
export async function createPayer(exchange: Exchange): Promise<Response> {
  const { request, store, clock } = exchange
  const refusal = unlessPartner(exchange)
  if (refusal) return refusal
  const body = validated(exchange, await readBody(request), createPayerSchema)
  if ('refusal' in body) return body.refusal
  const { identityDocuments, ...given } = body.value
  const payer: Payer = {
    ...given,
    id: randomUuid(),
    createdAt: new Date(clock.now()).toISOString(),
    status: 'ACTIVE',
    identityDocuments: identityDocuments.map(({ type }) => ({ type, id: randomUuid() })),
  }
  store.payers.set(payer.id, payer)
  return created(exchange, payer)
}

/** `GET /payers/{id}`. */
export function getPayer(exchange: Exchange): Response {
  const refusal = unlessPartner(exchange) ?? unlessIdIsUuid(exchange)
  if (refusal) return refusal
  const payer = exchange.store.payers.get(exchange.param('id'))
  return payer === undefined
    ? plastiqError(exchange, 'NOT_FOUND_ERROR', ['id: no such payer'])
    : ok(exchange, payer)
}
