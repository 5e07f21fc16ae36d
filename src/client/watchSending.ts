import type { Endpoint } from './send.ts'

/** The browser reports a request from another thread, after its answer was read. */
const ENTRY_MS = 100

export interface SendingWatch {
  /** Called with the address each time that the request is sent. */
  onSend: (address: string) => void
  /** Tells whether the answered request can only have been sent once. */
  wasSentOnce: () => Promise<boolean>
  stop: () => void
}

/**
 * Watches one request, from before it is sent.
 *
 * Browsers repeat a POST by themselves when a reused connection dies without an answer. If the first one took
 * effect, the second is refused because its client secret is used, or because the key already has two API
 * secrets: a refusal that hides a success. A repeated request opens a new connection; a request that was answered
 * over an older connection was sent once. If the browser doesn't tell (another origin without
 * `Timing-Allow-Origin`), it stays unknown. Requests that don't use the browser's network (an injected `fetch`, no
 * page) are never repeated.
 */
export function watchSending({ fetch }: Pick<Endpoint, 'fetch'>): SendingWatch {
  const from = performance.now()
  const sent: string[] = []
  const told: PerformanceEntry[] = []
  // an observer, because the browser's own list holds only 250 entries, which many pages exceed;
  // missing outside of browsers, as in jsdom
  const observer =
    typeof PerformanceObserver === 'undefined'
      ? undefined
      : new PerformanceObserver((list) => told.push(...list.getEntries()))
  observer?.observe({ type: 'resource' })
  return {
    onSend: (address) => sent.push(address),
    async wasSentOnce() {
      if (sent.length > 1) return false
      // only the browser of a page repeats requests
      if (!globalThis.document) return true
      await new Promise((resolve) => setTimeout(resolve, ENTRY_MS))
      told.push(...(observer?.takeRecords() ?? []))
      const mine = told.filter(({ name, startTime }) => name === sent[0] && startTime >= from)
      const [entry] = mine
      if (!entry) return fetch !== undefined
      // an observer of `resource` gets only such entries; the type names the base of all entries
      const { connectEnd, fetchStart } = entry as PerformanceResourceTiming
      return mine.length === 1 && connectEnd > 0 && connectEnd === fetchStart
    },
    stop: () => observer?.disconnect(),
  }
}
