import {
  paymentMethodRequestSchema,
  type Card,
  type PaymentMethod,
} from '../../contracts/plastiq.ts'
import { readBody, type Body } from '../body.ts'
import type { Exchange } from '../exchange.ts'
import { randomUuid } from '../random.ts'
import { sandboxCards } from '../sandboxCards.ts'
import type { Payer } from '../store.ts'
import { credentialOf } from './auth.ts'
import { brandOf, type Brand } from './brands.ts'
import { faultsOfCard } from './checkCard.ts'
import { plastiqError } from './errors.ts'
import { created } from './respond.ts'
import { validated } from './validation.ts'

/**
 * `POST /payment-methods`, by the partner key (documented) or by a client secret as bearer.
 *
 * Assumed: how a browser spends a client secret is not publicly documented. The first call with a live
 * secret spends it, whatever comes of the card, unless the variant `failedCard` says otherwise.
 */
export async function createPaymentMethod(exchange: Exchange): Promise<Response> {
  const body = await readBody(exchange.request)
  // Nothing waits from here on, so of parallel calls with one secret exactly one finds it live.
  const credential = credentialOf(exchange)
  if (credential.kind === 'refused') {
    return plastiqError(exchange, 'AUTHORIZATION_ERROR', [credential.detail])
  }
  if (credential.kind === 'partner') return storeCard(exchange, body)
  const { record } = credential
  record.spentAt = exchange.clock.now()
  const response = storeCard(exchange, body, record.payerId)
  if (!response.ok && exchange.variants.failedCard === 'keeps-secret') record.spentAt = undefined
  return response
}

function storeCard(exchange: Exchange, raw: Body, boundPayerId?: string): Response {
  const { store, clock } = exchange
  const body = validated(exchange, raw, paymentMethodRequestSchema)
  if ('refusal' in body) return body.refusal
  const { data: card, payer: named } = body.value
  if (boundPayerId !== undefined && named !== undefined && named.id !== boundPayerId) {
    return plastiqError(exchange, 'FORBIDDEN_ERROR', ['payer.id: is not the client secret’s payer'])
  }
  const payerId = boundPayerId ?? named?.id
  if (payerId === undefined) {
    return plastiqError(exchange, 'VALIDATION_ERROR', ['payer.id: is needed with an API key'])
  }
  const payer = store.payers.get(payerId)
  if (payer === undefined) {
    return plastiqError(exchange, 'FORBIDDEN_ERROR', ['payer.id: is not known to this API key'])
  }
  const brand = brandOf(card.accountNumber)
  const mayLack = exchange.variants.bareCard === 'stored'
  const faults = faultsOfCard(card, brand, { now: clock.now(), mayLack })
  if (faults.length > 0) return plastiqError(exchange, 'VALIDATION_ERROR', faults)
  if (brand?.supported !== true) {
    return plastiqError(exchange, 'CREATE_PAYMENT_METHOD_FAILED', ['The brand is not supported'])
  }
  const known = sandboxCards.find(({ number }) => number === card.accountNumber)
  if (known !== undefined && known.outcome !== 'ACTIVE') {
    return plastiqError(exchange, known.outcome, [known.reason])
  }
  const method = paymentMethodOf(card, brand, known?.subType ?? 'CREDIT', payer, clock.now())
  store.paymentMethods.set(method.id, { payerId, method })
  return created(exchange, method)
}

/** The stored and answered payment method, without the number, the security code and the holder's name. */
function paymentMethodOf(
  { accountNumber, expirationMonth, expirationYear, billingAddress }: Card,
  { name: brand }: Brand,
  subType: 'CREDIT' | 'DEBIT',
  payer: Payer,
  now: number,
): PaymentMethod {
  const needsTin = inTexas(billingAddress) && payer.identityDocuments.length === 0
  return {
    id: randomUuid(),
    type: 'CARD',
    status: needsTin ? 'INACTIVE' : 'ACTIVE',
    statusReasons: needsTin ? [tinReason] : [],
    data: {
      last4: accountNumber.slice(-4),
      brand,
      subType,
      expirationMonth,
      expirationYear,
      createdAt: new Date(now).toISOString(),
      billingAddress,
    },
  }
}

const tinReason = {
  code: 'PAYMENT_METHOD_REQUIRES_TIN',
  message: 'The payer has to give an identity document before this card can pay.',
}

/** Documented: a card billed in Texas waits for the payer's identity document. */
function inTexas({ state, country }: Card['billingAddress']): boolean {
  return country === 'US' && /^(tx|texas)$/i.test(state.trim())
}
