import { TRACE_ID_HEADER } from '../contracts/headers.ts'
import type { Attempt } from './audit.ts'
import type { Forbidden } from './echo.ts'
import type { OriginVerdict } from './origin.ts'
import { traceIdFor } from './traceId.ts'

/** One request while it is being answered; the only state there is. */
export interface Call {
  /** The very object that the host passed in: it may have tied things of its own to it. */
  readonly request: Request
  readonly traceId: string
  /** Refused until it was judged. */
  origin: OriginVerdict
  /** Pattern of the route once it is known, for events; the path itself holds ids. */
  route: string
  /** The credentials that it was made with, also those that were rotated away meanwhile. */
  readonly forbidden: Forbidden[]
  /** The change that a granted caller tries to make, for `onAudit`. */
  attempt?: Attempt
}

export function startCall(request: Request): Call {
  return {
    request,
    traceId: traceIdFor(request.headers.get(TRACE_ID_HEADER)),
    origin: { kind: 'refused' },
    route: '*',
    forbidden: [],
  }
}
