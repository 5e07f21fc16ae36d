import type { Upstream } from './exchange.ts'

/** One request, redacted: its caller, route and outcome, never an id, body or credential. */
export interface SandboxEvent {
  /** The upstream that was called. */
  upstream: Upstream
  /** HTTP method. */
  method: string
  /** A pattern such as `/accounts/:api_key/secrets`; `/api/*` or `/accounts/*` where the path is unknown. */
  route: string
  /** The answered status; 0 where no answer was given (dropped or aborted). */
  status: number
  /** The caller's `Trace-Id`, or the one made for this request. */
  traceId: string
  /**
   * `browser` where the request has an `Origin` header. A page that holds the sandbox itself cannot set
   * that header, so there every caller counts as a server.
   */
  caller: 'browser' | 'server'
  /** Milliseconds of real time, whatever `clock` says. */
  durationMs: number
}
