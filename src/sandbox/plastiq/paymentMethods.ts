import type { Exchange } from '../exchange.ts'
import { unlessPartner } from './auth.ts'
import { plastiqError } from './errors.ts'
import { noContent, ok } from './respond.ts'
import { isUuid } from './validation.ts'

const defaultLimit = 10
const maxLimit = 100

/** `GET /payment-methods?payerId&offset&limit`, in the order of creation. */
export function listPaymentMethods(exchange: Exchange): Response {
  const refusal = unlessPartner(exchange) ?? unlessPayerNamed(exchange)
  if (refusal) return refusal
  const { store, url } = exchange
  const offset = wholeNumber(url, 'offset', 0)
  const limit = wholeNumber(url, 'limit', defaultLimit)
  if (offset === undefined || limit === undefined || limit < 1 || limit > maxLimit) {
    return plastiqError(exchange, 'VALIDATION_ERROR', [
      `offset, limit: have to be whole numbers, limit from 1 to ${maxLimit}`,
    ])
  }
  const payerId = url.searchParams.get('payerId')
  const all = [...store.paymentMethods.values()].filter((stored) => stored.payerId === payerId)
  return ok(exchange, {
    data: all.slice(offset, offset + limit).map(({ method }) => method),
    pagination: { offset, limit, total: all.length, hasNextPage: offset + limit < all.length },
  })
}

/** `GET /payment-methods/{id}?payerId`: another payer's method is not found. */
export function getPaymentMethod(exchange: Exchange): Response {
  const refusal = unlessPartner(exchange) ?? unlessPayerNamed(exchange) ?? unlessIdIsUuid(exchange)
  if (refusal) return refusal
  const stored = exchange.store.paymentMethods.get(exchange.param('id'))
  return stored?.payerId === exchange.url.searchParams.get('payerId') && stored !== undefined
    ? ok(exchange, stored.method)
    : notFound(exchange)
}

/** `DELETE /payment-methods/{id}`: 204 without a body. */
export function deletePaymentMethod(exchange: Exchange): Response {
  const refusal = unlessPartner(exchange) ?? unlessIdIsUuid(exchange)
  if (refusal) return refusal
  return exchange.store.paymentMethods.delete(exchange.param('id'))
    ? noContent(exchange)
    : notFound(exchange)
}

function unlessPayerNamed(exchange: Exchange): Response | undefined {
  const payerId = exchange.url.searchParams.get('payerId')
  if (!isUuid(payerId)) {
    return plastiqError(exchange, 'VALIDATION_ERROR', ['payerId: is missing or not a UUID'])
  }
  return exchange.store.payers.has(payerId)
    ? undefined
    : plastiqError(exchange, 'FORBIDDEN_ERROR', ['payerId: is not known to this API key'])
}

export function unlessIdIsUuid(exchange: Exchange): Response | undefined {
  return isUuid(exchange.param('id'))
    ? undefined
    : plastiqError(exchange, 'VALIDATION_ERROR', ['id: is not a UUID'])
}

function notFound(exchange: Exchange): Response {
  return plastiqError(exchange, 'NOT_FOUND_ERROR', ['id: no such payment method'])
}

function wholeNumber(url: URL, name: string, fallback: number): number | undefined {
  const text = url.searchParams.get(name)
  if (text === null) return fallback
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
