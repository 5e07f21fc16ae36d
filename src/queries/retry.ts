import { isCardmintError } from '../client/errors/CardmintError.ts'

const TRIES = 3
const FIRST_MS = 400
const LONGEST_MS = 8_000

/**
 * Reads are repeated after trouble that may pass; never after a plain no, nor where the server asks for a
 * wait so long that a person should be told of it.
 */
export function retryRead(failureCount: number, error: unknown): boolean {
  return failureCount < TRIES && mayPass(error) && askedMs(error) <= LONGEST_MS
}

/** Statuses of trouble that may pass, beside all of 500 and above. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 499])
/** Statuses above 500 that stay until somebody does something: not implemented, HTTP version, sign in to the network. */
const LASTING: ReadonlySet<number> = new Set([501, 505, 511])

/**
 * Trouble that may pass by itself: no answer, 408, 425, 429, 499 and most of 5xx. Where an upstream refuses the
 * backend's own credentials, it does not.
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

/** Milliseconds that the server asked to wait; 0 where it asked for nothing. */
export function askedMs(error: unknown): number {
  return isCardmintError(error) ? (error.retryAfterMs ?? 0) : 0
}
