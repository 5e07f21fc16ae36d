import { TRACE_ID_HEADER } from '../contracts/headers.ts'
import type { Route } from './exchange.ts'
import { plastiqRoutes } from './plastiq/routes.ts'
import { matchRoute } from './router.ts'

/**
 * Only the browser's own call is open to other origins: a page spends a client secret there. The
 * rest wants long-lived credentials, for which neither upstream documents a use in browsers.
 */
const allowedHeaders = ['Authorization', 'Content-Type', 'Accept', TRACE_ID_HEADER]

/** Tells whether pages may call this route. */
export function isOpenToPages(method: string, pathname: string): boolean {
  const { route, onPath } = matchRoute(plastiqRoutes, method, pathname)
  return method === 'OPTIONS' ? onPath.some(({ cors }) => cors) : route?.cors === true
}

/** The answer to a preflight, or nothing where no route on the path is open to pages. */
export function preflight(request: Request, onPath: readonly Route[]): Response | undefined {
  const open = onPath.filter((route) => route.cors === true)
  if (request.method !== 'OPTIONS' || open.length === 0) return undefined
  const asked = (request.headers.get('Access-Control-Request-Headers') ?? '').split(',')
  const endUser = asked.map((name) => name.trim()).filter((name) => /^end-user-[\w-]+$/i.test(name))
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': open.map(({ method }) => method).join(', '),
      'Access-Control-Allow-Headers': [...allowedHeaders, ...endUser].join(', '),
    },
  })
}

/** Lets a page read the answer, and the headers that a client needs of it. */
export function openToPages(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Timing-Allow-Origin', '*')
  headers.set('Access-Control-Expose-Headers', `${TRACE_ID_HEADER}, Retry-After`)
  return new Response(response.body, { status: response.status, headers })
}
