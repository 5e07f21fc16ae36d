import { refusal, type Refusal } from './problems.ts'

/** How long a call may go on. */
export interface Limit {
  readonly signal: AbortSignal
  /** What `work` gives, unless the call ends first, whether or not `work` cares about the signal. */
  race<T>(work: Promise<T>): Promise<T>
  stop(): void
}

/** Ends a call when its time is over, or when its caller has gone; the signal's reason is the refusal. */
export function startLimit(
  timeoutMs: number,
  caller: AbortSignal | null,
  overdue: () => Refusal,
): Limit {
  const controller = new AbortController()
  const { signal } = controller
  const leave = () => controller.abort(refusal('client-gone'))
  const timer = setTimeout(() => controller.abort(overdue()), timeoutMs)
  caller?.addEventListener('abort', leave, { once: true })
  if (caller?.aborted) leave()
  const ended = new Promise<never>((_resolve, reject) => {
    signal.throwIfAborted()
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  // Nobody may be waiting any more when it rejects.
  ended.catch(() => {})
  return {
    signal,
    race: (work) => Promise.race([ended, work]),
    stop() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', leave)
    },
  }
}
