import type { Exchange, Route, Upstream } from './exchange.ts'
import { plastiqErrorOf } from './plastiq/errors.ts'
import { noSuchPlastiqRoute, plastiqRoutes } from './plastiq/routes.ts'
import { problemOf } from './vonage/problems.ts'
import { noSuchVonageRoute, vonageRoutes } from './vonage/routes.ts'

interface UpstreamDefinition {
  readonly prefix: string
  readonly routes: readonly Route[]
  readonly noSuchRoute: (exchange: Exchange, onPath: readonly Route[]) => Response
  readonly errorAnswer: (exchange: Exchange, status: number) => Response
}

export const upstreams: Readonly<Record<Upstream, UpstreamDefinition>> = {
  plastiq: {
    prefix: '/api/*',
    routes: plastiqRoutes,
    noSuchRoute: noSuchPlastiqRoute,
    errorAnswer: plastiqErrorOf,
  },
  vonage: {
    prefix: '/accounts/*',
    routes: vonageRoutes,
    noSuchRoute: noSuchVonageRoute,
    errorAnswer: problemOf,
  },
}

export function upstreamOf(pathname: string): Upstream | undefined {
  if (/^\/api(\/|$)/.test(pathname)) return 'plastiq'
  return /^\/accounts(\/|$)/.test(pathname) ? 'vonage' : undefined
}
