import { routePatterns } from '../../contracts/routes.ts'
import type { Exchange, Route } from '../exchange.ts'
import { withAccount } from './auth.ts'
import { problemOf } from './problems.ts'
import { createSecret, getSecret, listSecrets, revokeSecret } from './secrets.ts'

const { apiSecrets, apiSecret } = routePatterns

export const vonageRoutes: readonly Route[] = [
  route('GET', apiSecrets, listSecrets),
  route('POST', apiSecrets, createSecret),
  route('GET', apiSecret, getSecret),
  route('DELETE', apiSecret, revokeSecret),
]

/** 405 where the path is right and the method is not, 404 where the path is wrong. */
export function noSuchVonageRoute(exchange: Exchange, onPath: readonly Route[]): Response {
  return onPath.length === 0
    ? problemOf(exchange, 404)
    : problemOf(exchange, 405, { Allow: onPath.map(({ method }) => method).join(', ') })
}

function route(method: string, pattern: string, handle: Parameters<typeof withAccount>[0]): Route {
  return { method, pattern, handle: withAccount(handle) }
}
