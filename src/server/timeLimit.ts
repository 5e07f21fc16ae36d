import { isRecord } from '../contracts/isRecord.ts'
import { refusal, type Refusal } from './problems.ts'

/** How long a call may go on. */
export interface Limit {
  readonly signal: AbortSignal
  /** Settles as `work` does, or rejects when the call ends first, even if `work` ignores the signal. */
  race<T>(work: Promise<T>): Promise<T>
  stop(): void
  /** Gives up whatever was given the signal and is still under way. */
  drop(): void
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
  let end = () => {}
  const ended = new Promise<never>((_resolve, reject) => {
    signal.throwIfAborted()
    end = () => reject(signal.reason)
    signal.addEventListener('abort', end, { once: true })
  })
  // marked as handled, because nobody may be waiting when it rejects
  ended.catch(() => {})
  return {
    signal,
    race: (work) => Promise.race([ended, work]),
    stop() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', leave)
      // Node keeps a signal as long as what was fetched with it, which an error of ours would hold by its stack.
      signal.removeEventListener('abort', end)
    },
    drop: () => controller.abort(),
  }
}

/** Waits for the answer of a host's function, at most `timeoutMs`, because its store may hang. */
export async function inTime<T>(timeoutMs: number, answer: T | PromiseLike<T>): Promise<T> {
  if (!isRecord(answer) || typeof answer['then'] !== 'function') return answer
  const limit = startLimit(timeoutMs, null, () => refusal('internal-error'))
  return limit.race(Promise.resolve(answer)).finally(limit.stop)
}
