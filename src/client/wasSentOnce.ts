/** The default size of the browser's own list; nothing is added to a full one. */
const FULL = 250
/** The entry is written after the answer was read, by another thread. */
const ENTRY_MS = 100

/**
 * Whether an answered request can only have been sent once.
 *
 * Browsers send a POST again, unasked, when a connection that was open before dies without an answer. If
 * the first one did its work, the second is told that its client secret is used, or that the key has two
 * API secrets already: a plain no that hides a yes. A request that was sent again has opened a connection
 * for it; one that was answered over a connection that stood before it was sent once. Where the browser
 * does not say (another origin without `Timing-Allow-Origin`), nobody knows. Requests that are no business
 * of the browser's network (an injected `fetch`) are never sent again.
 */
export async function wasSentOnce(url: string, since: number, isNative: boolean): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, ENTRY_MS))
  const address = new URL(url, globalThis.document?.baseURI).href
  const all = performance.getEntriesByType('resource')
  const mine = all.filter(({ name, startTime }) => name === address && startTime >= since)
  const [entry] = mine
  if (!entry) return !isNative && all.length < FULL
  // what `getEntriesByType('resource')` holds; its type here is that of all entries
  const { connectEnd, fetchStart } = entry as PerformanceResourceTiming
  return mine.length === 1 && connectEnd > 0 && connectEnd === fetchStart
}
