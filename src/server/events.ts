import type { UpstreamFailure } from './upstreamFailure.ts'
import type { OriginComparison } from './origin.ts'

/** The part that failed: one of the host's own functions, or an unforeseen error. */
export type FailureReason =
  | 'authorize-threw'
  | 'authorize-answered-no-grant'
  | 'vonage-failed'
  | 'plastiq-failed'
  | 'allowed-origins-failed'
  | 'client-ip-failed'
  | 'rate-limit-failed'
  | 'audit-failed'
  | 'body-already-read'
  | 'unforeseen'

/** A redacted event: no body, credential, id or error message. Safe to log. */
export interface BackendEvent {
  /** `request`: the page's call has its answer. `upstream`: one call of ours has its answer. */
  readonly type: 'request' | 'upstream'
  /** HTTP method; `OTHER` for any that is not of RFC 9110. */
  readonly method: string
  /** Pattern such as `/accounts/:api_key/secrets`, without the base path; `*` for no route. */
  readonly route: string
  /** HTTP status; 0 for an upstream call that got no answer. */
  readonly status: number
  /** The `Trace-Id` of the answer, also sent to Plastiq. */
  readonly traceId: string
  /** Whole milliseconds that the call took. */
  readonly durationMs: number
  /** The part of the problem's `type` after `#`, if the call failed. */
  readonly problem?: string | undefined
  /** Why there is no usable answer of the upstream. */
  readonly failure?: UpstreamFailure | undefined
  /** The part that the host has to fix, if the problem is `internal-error` or `onAudit` failed. */
  readonly reason?: FailureReason | undefined
  /** The sentence that says what is wrong with an account or a grant that a function of the host returned, or what the grant lacks. */
  readonly advice?: string | undefined
  /** Only where the problem is `origin-not-allowed`: what was compared with what. */
  readonly compared?: OriginComparison | undefined
  /** The upstream that was called, if `type` is `upstream`. */
  readonly upstream?: 'plastiq' | 'vonage' | undefined
}

/** Called once for each event, never awaited. Errors it throws are ignored. */
export type OnEvent = (event: BackendEvent) => void | Promise<void>

/** Calls `onEvent`. An error it throws must not prevent the answer. */
export function emit(onEvent: OnEvent | undefined, event: BackendEvent): void {
  if (!onEvent) return
  try {
    Promise.resolve(onEvent(event)).catch(() => {})
  } catch {
    // see above
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])

/** The method if it is a standard one, because callers could put any text into a log. */
export function knownMethod(method: string): string {
  return METHODS.has(method) ? method : 'OTHER'
}

/** A stopwatch; whole milliseconds. */
export function startWatch(): () => number {
  const startedAt = performance.now()
  return () => Math.round(performance.now() - startedAt)
}
