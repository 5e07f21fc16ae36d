import type { Endpoint } from '../send.ts'

/** The browser tells of a request after its answer was read, by another thread. */
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
 * Browsers send a POST again, unasked, when a connection that was open before dies without an answer. If
 * the first one did its work, the second is told that its client secret is used, or that the key has two
 * API secrets already: a plain no that hides a yes. A request that was sent again has opened a connection
 * for it; one that was answered over a connection that stood before it was sent once. Where the browser
 * does not say (another origin without `Timing-Allow-Origin`), nobody knows. Requests that are no business
 * of the browser's network (an injected `fetch`, no page) are never sent again.
 */
export function watchSending({ fetch }: Pick<Endpoint, 'fetch'>): SendingWatch {
  const from = performance.now()
  const sent: string[] = []
  const told: PerformanceEntry[] = []
  // the list that the browser keeps for all to read takes 250 entries, which many pages have
  // missing where there is no browser, as in a test's simulated page
  const observer =
    typeof PerformanceObserver === 'undefined'
      ? undefined
      : new PerformanceObserver((list) => told.push(...list.getEntries()))
  observer?.observe({ type: 'resource' })
  return {
    onSend: (address) => sent.push(address),
    async wasSentOnce() {
      if (sent.length > 1) return false
      // only the browser of a page sends again
      if (!globalThis.document) return true
      await new Promise((resolve) => setTimeout(resolve, ENTRY_MS))
      told.push(...(observer?.takeRecords() ?? []))
      const mine = told.filter(({ name, startTime }) => name === sent[0] && startTime >= from)
      const [entry] = mine
      if (!entry) return fetch !== undefined
      // what an observer of `resource` is told; its type here is that of all entries
      const { connectEnd, fetchStart } = entry as PerformanceResourceTiming
      return mine.length === 1 && connectEnd > 0 && connectEnd === fetchStart
    },
    stop: () => observer?.disconnect(),
  }
}
