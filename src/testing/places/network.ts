import { deepSearch, type Hit } from '../deepSearch.ts'
import { wrap, type Place } from './place.ts'

/**
 * Requests of this page by `fetch`, XHR, beacon and WebSocket. A body may hold the card only where it goes
 * to a tokenization origin; an address or a header may never.
 */
export const network: Place = ({ find, tokenizationOrigins }) => {
  const hits: Hit[] = []
  const reading: Promise<unknown>[] = []
  const isAllowed = (url: string) =>
    tokenizationOrigins.includes(new URL(url, document.baseURI).origin)
  const look = (how: string, url: string, parts: { head?: unknown; body?: unknown }) => {
    const where = `${how} ${new URL(url, document.baseURI).origin}`
    hits.push(...deepSearch({ url, headers: parts.head }, where, find))
    if (isAllowed(url) || parts.body === undefined || parts.body === null) return
    hits.push(...deepSearch(parts.body, `${where} body`, find))
    if (parts.body instanceof Blob) readLater(how, url, parts.body.text())
  }
  const readLater = (how: string, url: string, text: Promise<string>) => {
    reading.push(text.then((body) => look(how, url, { body })))
  }
  const opened = new WeakMap<object, string>()
  const stops = [
    wrap(globalThis, 'fetch', (_self, [input, init]) => {
      const { headers, body }: RequestInit = Object(init)
      if (!(input instanceof Request)) return look('fetch', String(input), { head: headers, body })
      look('fetch', input.url, { head: [headers, input.headers], body })
      // from a copy, as a body can be read once
      if (!body && input.body && !input.bodyUsed)
        readLater('fetch', input.url, input.clone().text())
    }),
    wrap(XMLHttpRequest.prototype, 'open', (self, [, url]) => {
      opened.set(Object(self), String(url))
      look('XHR', String(url), {})
    }),
    wrap(XMLHttpRequest.prototype, 'setRequestHeader', (self, header) => {
      look('XHR', opened.get(Object(self)) ?? '', { head: [header] })
    }),
    wrap(XMLHttpRequest.prototype, 'send', (self, [body]) => {
      look('XHR', opened.get(Object(self)) ?? '', { body })
    }),
    wrap(Navigator.prototype, 'sendBeacon', (_self, [url, body]) => {
      look('beacon', String(url), { body })
    }),
    wrap(WebSocket.prototype, 'send', (self, [body]) => {
      if (self instanceof WebSocket) look('WebSocket', self.url, { body })
    }),
  ]
  return {
    stop: () => stops.forEach((stop) => stop()),
    async search() {
      await Promise.allSettled(reading)
      return hits
    },
  }
}
