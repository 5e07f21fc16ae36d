import { isCardmintError } from '../client/errors/CardmintError.ts'

const TRIES = 3
const FIRST_MS = 400
const LONGEST_MS = 8_000

/**
 * Repeats reads after failures that may pass; never after a refusal, nor if the server asks for a wait so long that a
 * person should decide.
 */
export function retryRead(failureCount: number, error: unknown): boolean {
  return failureCount < TRIES && mayPass(error) && askedMs(error) <= LONGEST_MS
}

/** Statuses below 500 of failures that may pass. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 499])
/** Statuses above 500 that stay until somebody acts: not implemented, HTTP version, sign in to the network. */
const LASTING: ReadonlySet<number> = new Set([501, 505, 511])

/**
 * Tells whether a failure may pass by itself: no answer, 408, 425, 429, 499 and most of 5xx. An upstream's refusal of
 * the backend's own credentials doesn't.
 */
export function mayPass(error: unknown): boolean {
  if (!isCardmintError(error)) return false
  const { code, status } = error
  if (status === undefined) return code === 'network' || code === 'timeout' || code === 'offline'
  if (code === 'upstream-unauthorized' || LASTING.has(status)) return false
  return status >= 500 || PASSING.has(status)
}

/** Full jitter below a doubling ceiling, and never sooner than the server asked. Milliseconds. */
export function retryDelay(failureCount: number, error: unknown): number {
  return askedMs(error) + Math.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** failureCount)
}

/** Milliseconds that the server asked to wait; 0 if it didn't. */
export function askedMs(error: unknown): number {
  return isCardmintError(error) ? (error.retryAfterMs ?? 0) : 0
}
