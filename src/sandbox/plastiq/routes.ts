import { routePatterns } from '../../contracts/routes.ts'
import type { Exchange, Route } from '../exchange.ts'
import { mintClientSecret } from './clientSecrets.ts'
import { createPaymentMethod } from './createPaymentMethod.ts'
import { plastiqError } from './errors.ts'
import { createPayer, getPayer } from './payers.ts'
import { deletePaymentMethod, getPaymentMethod, listPaymentMethods } from './paymentMethods.ts'

/** Plastiq's paths as they are under its real base URL, which ends in `/api`. */
export const plastiqRoutes: readonly Route[] = [
  route('POST', `/api${routePatterns.clientSecrets}`, mintClientSecret),
  { ...route('POST', '/api/payment-methods', createPaymentMethod), cors: true },
  route('GET', '/api/payment-methods', listPaymentMethods),
  route('GET', '/api/payment-methods/:id', getPaymentMethod),
  route('DELETE', '/api/payment-methods/:id', deletePaymentMethod),
  route('POST', '/api/payers', createPayer),
  route('GET', '/api/payers/:id', getPayer),
]

/** Plastiq documents no 405, so a wrong method is not found either. */
export function noSuchPlastiqRoute(exchange: Exchange): Response {
  return plastiqError(exchange, 'NOT_FOUND_ERROR', ['no such method on this path'])
}

function route(method: string, pattern: string, handle: Route['handle']): Route {
  return { method, pattern, handle }
}
