import { isCardmintError } from '../client/errors.ts'

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

/** Trouble that may pass by itself: no answer, 408, 429 and 5xx. */
export function mayPass(error: unknown): boolean {
  if (!isCardmintError(error)) return false
  const { code, status } = error
  if (status === undefined) return code === 'network' || code === 'timeout' || code === 'offline'
  return status >= 500 || status === 408 || status === 429
}

/** Full jitter below a doubling ceiling, and never sooner than the server asked. Milliseconds. */
export function retryDelay(failureCount: number, error: unknown): number {
  return askedMs(error) + Math.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** failureCount)
}

/** Milliseconds that the server asked to wait; 0 where it asked for nothing. */
export function askedMs(error: unknown): number {
  return isCardmintError(error) ? (error.retryAfterMs ?? 0) : 0
}
