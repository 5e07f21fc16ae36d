/** Milliseconds for a whole answer where the host says nothing; a card frame always has these. */
export const DEFAULT_TIMEOUT_MS = 8000

/**
 * A signal that aborts when the time is over or the caller gives up.
 *
 * @param timeoutMs Milliseconds.
 * @param outer The caller's signal.
 */
export function timeLimit(timeoutMs: number, outer: AbortSignal | undefined) {
  const controller = new AbortController()
  const { signal } = controller
  const abort = () => controller.abort()
  const timer = setTimeout(abort, timeoutMs)
  const over = new Promise<never>((_, reject) => signal.addEventListener('abort', reject))
  // marked as handled, because nobody may be waiting when it rejects
  over.catch(() => {})
  if (outer?.aborted) abort()
  outer?.addEventListener('abort', abort)
  return {
    signal,
    /** Rejects when the time is over or the caller gives up. */
    over,
    stop() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', abort)
    },
  }
}
