import { deepSearch, deepSearchBlobs, type Hit } from '../deepSearch.ts'
import type { Place } from './place.ts'
import { part, wrap, wrapClass, wrapSetter } from './wrap.ts'

/** Elements that load an address as soon as they are given it, whether they stand on the page or not. */
const loaders: readonly [tag: string, ...properties: string[]][] = [
  ['Image', 'src', 'srcset'],
  ['Script', 'src'],
  ['IFrame', 'src', 'srcdoc'],
  ['Media', 'src'],
  ['Source', 'src', 'srcset'],
  ['Track', 'src'],
  ['Embed', 'src'],
  ['Object', 'data'],
  ['Link', 'href'],
  ['Anchor', 'href', 'ping'],
  ['Form', 'action'],
  ['Input', 'src'],
]

/**
 * Requests of this page and its frames: `fetch`, XHR, beacons, WebSocket, EventSource, workers, and what
 * elements load. A body may hold the card only where it goes to a tokenization origin; an address or a
 * header may never.
 */
export const network: Place = ({ find, tokenizationOrigins, windows }) => {
  const hits: Hit[] = []
  const reading: Promise<unknown>[] = []
  const look = (how: string, url: unknown, parts: { head?: unknown; body?: unknown } = {}) => {
    const address = parse(String(url))
    // of Vitest's own, which is told what its `userEvent` has to type
    if (address?.pathname.startsWith('/__vitest')) return
    const where = `${how} ${address?.origin ?? 'nowhere'}`
    hits.push(...deepSearch({ url: String(url), headers: parts.head }, where, find))
    const { body } = parts
    if (body === undefined || body === null) return
    if (address && tokenizationOrigins.includes(address.origin)) return
    reading.push(
      deepSearchBlobs(copyOf(body), `${where} body`, find).then((more) => hits.push(...more)),
    )
  }
  const opened = new WeakMap<object, unknown>()
  windows.each((realm) => {
    const xhr = part(realm, 'XMLHttpRequest', 'prototype')
    const element = part(realm, 'Element', 'prototype')
    return [
      ...['fetch', 'fetchLater'].map((name) =>
        wrap(realm, name, (_self, [input, init]) => {
          const { headers, body }: RequestInit = Object(init)
          if (!isRequest(input)) return look('fetch', input, { head: headers, body })
          look('fetch', input.url, { head: [headers, input.headers], body })
          // from a copy, as a body can be read once
          if (!body && input.body && !input.bodyUsed)
            reading.push(
              input
                .clone()
                .blob()
                .then((blob) => look('fetch', input.url, { body: blob })),
            )
        }),
      ),
      wrap(xhr, 'open', (self, [, url]) => {
        opened.set(Object(self), url)
        look('XHR', url)
      }),
      wrap(xhr, 'setRequestHeader', (self, header) => {
        look('XHR', opened.get(Object(self)), { head: [header] })
      }),
      wrap(xhr, 'send', (self, [body]) => look('XHR', opened.get(Object(self)), { body })),
      wrap(part(realm, 'Navigator', 'prototype'), 'sendBeacon', (_self, [url, body]) =>
        look('beacon', url, { body }),
      ),
      wrap(part(realm, 'WebSocket', 'prototype'), 'send', (self, [body]) =>
        look('WebSocket', part(self, 'url'), { body }),
      ),
      wrap(part(realm, 'WebSocket', 'prototype'), 'close', (self, [, reason]) =>
        look('WebSocket', part(self, 'url'), { body: reason }),
      ),
      wrap(part(realm, 'Worklet', 'prototype'), 'addModule', (_self, [url]) =>
        look('worklet', url),
      ),
      wrap(part(realm, 'RTCDataChannel', 'prototype'), 'send', (_self, [body]) =>
        look('RTCDataChannel', '', { body }),
      ),
      wrapClass(realm, 'WebSocket', (_self, [url, protocols]) =>
        look('WebSocket', url, { head: protocols }),
      ),
      ...['Audio', 'EventSource', 'Worker', 'SharedWorker', 'WebTransport'].map((name) =>
        wrapClass(realm, name, (_self, [url, options]) => look(name, url, { head: options })),
      ),
      wrap(part(realm, 'ServiceWorkerContainer', 'prototype'), 'register', (_self, [url]) =>
        look('service worker', url),
      ),
      ...loaders.flatMap(([tag, ...properties]) =>
        properties.map((property) =>
          wrapSetter(part(realm, `HTML${tag}Element`, 'prototype'), property, (_self, [url]) =>
            look(tag, url),
          ),
        ),
      ),
      wrap(element, 'setAttribute', (_self, [name, value]) => {
        if (/^(src|href|srcset|action|data|ping|srcdoc)$/i.test(String(name)))
          look(`@${String(name)}`, value)
      }),
      wrap(element, 'setAttributeNS', (_self, [, name, value]) => {
        if (/^(xlink:)?(href|src)$/i.test(String(name))) look(`@${String(name)}`, value)
      }),
    ]
  })
  return {
    async search() {
      await Promise.allSettled(reading)
      return hits
    },
  }
}

function parse(url: string): URL | undefined {
  return URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI) : undefined
}

/** Tells whether a value is a request, of this frame or another. */
function isRequest(value: unknown): value is Request {
  return Object.prototype.toString.call(value) === '[object Request]'
}

/** Copies a body as it is now, because its buffer can be changed after it was sent. */
function copyOf(body: unknown): unknown {
  if (body instanceof ArrayBuffer) return body.slice(0)
  if (!ArrayBuffer.isView(body)) return body
  return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice()
}
