import { TRACE_ID_HEADER } from '../contracts/routes.ts'
import { judgeOrigin, type OriginVerdict } from './origin.ts'
import type { Settings } from './settings.ts'

/** One request while it is being answered; the only state there is. */
export interface Call {
  /** The very object that the host passed in: it may have tied things of its own to it. */
  readonly request: Request
  readonly traceId: string
  readonly origin: OriginVerdict
  /** Pattern of the route once it is known, for events; the path itself holds ids. */
  route: string
}

const UUID_V4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i

export function startCall(request: Request, settings: Settings): Call {
  const given = request.headers.get(TRACE_ID_HEADER) ?? ''
  return {
    request,
    traceId: UUID_V4.test(given) ? given : crypto.randomUUID(),
    origin: judgeOrigin(request, settings.allowedOrigins),
    route: '*',
  }
}
