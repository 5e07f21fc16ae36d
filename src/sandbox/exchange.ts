import type { SandboxClock } from './clock.ts'
import type { Store } from './store.ts'
import type { SandboxVariants } from './variants.ts'

/** The upstream that a request is for. */
export type Upstream = 'plastiq' | 'vonage'

/** One request on its way through the sandbox. */
export interface Exchange {
  readonly request: Request
  readonly url: URL
  /** The decoded part of the path that the route calls `name`. */
  param(name: string): string
  /** The caller's own if it is a UUID v4, otherwise a new one. */
  readonly traceId: string
  readonly store: Store
  readonly clock: SandboxClock
  readonly variants: SandboxVariants
}

export interface Route {
  readonly method: string
  /** Like `/accounts/:api_key/secrets`. */
  readonly pattern: string
  readonly handle: (exchange: Exchange) => Response | Promise<Response>
  /** Whether a page on another origin may call it. */
  readonly cors?: boolean
}
