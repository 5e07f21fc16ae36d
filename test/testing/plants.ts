import type { CardLeakProbe, LeakPlace } from '../../src/testing/index.ts'

export type Plant = readonly [
  place: LeakPlace,
  what: string,
  plant: (digits: string, probe: CardLeakProbe) => unknown,
]

/** A name on the window, as trackers and state libraries use; taken away after the test. */
export const GLOBAL = 'plantedGlobal'
const keep = (value: unknown) => Reflect.set(window, GLOBAL, value)
/** As scripts keep something on what the page has anyway. */
function keepOn<Owner>(owner: Owner, digits: string): Owner {
  Reflect.set(Object(owner), GLOBAL, { digits })
  return owner
}
const groups = (digits: string) => digits.match(/.{1,4}/g) ?? []
const codes = (text: string) => Array.from(text, (each) => each.charCodeAt(0))
const inHex = (text: string) =>
  codes(text)
    .map((code) => code.toString(16))
    .join('')
const inScript = (digits: string, zero: string) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)))
const script = (code: string) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))

/** Takes a frame into the page that a test's end takes out again. */
export function frame(): Window & typeof globalThis {
  const it = document.createElement('iframe')
  it.className = 'planted'
  document.body.append(it)
  // an element on the page has a window, with all that a window has
  return it.contentWindow as Window & typeof globalThis
}

type Written = readonly [what: string, write: (digits: string) => unknown]

/** How digits are written, each in a global of the page. */
export const written: readonly Written[] = [
  ['as they are', (digits) => digits],
  ['in a longer text', (digits) => `order of ${digits} today`],
  ['the first twelve', (digits) => digits.slice(0, 12)],
  ['the last twelve', (digits) => digits.slice(-12)],
  ['the first twelve in groups', (digits) => groups(digits.slice(0, 12)).join(' ')],
  ['backwards', (digits) => [...digits].toReversed().join('')],
  ['backwards in groups', (digits) => groups([...digits].toReversed().join('')).join('-')],
  ['with dashes', (digits) => groups(digits).join('-')],
  ['with slashes', (digits) => groups(digits).join(' / ')],
  ['with long separators', (digits) => groups(digits).join(' and then comes ')],
  ['a blank after each', (digits) => [...digits].join(' ')],
  ['a star after each', (digits) => [...digits].join('*')],
  ['a line for each', (digits) => [...digits].join('\r\n')],
  ['invisible marks between', (digits) => [...digits].join('\u200b')],
  ['full-width', (digits) => inScript(digits, '０')],
  ['Arabic-Indic', (digits) => inScript(digits, '٠')],
  ['Devanagari in groups', (digits) => groups(inScript(digits, '०')).join(' ')],
  ['mathematical', (digits) => inScript(digits, '𝟎')],
  ['base64', (digits) => btoa(digits)],
  ['base64 of a longer text', (digits) => btoa(`{"pan":"${digits}"}`)],
  ['base64 in groups', (digits) => btoa(groups(digits).join('-'))],
  ['base64url', (digits) => btoa(`??>${digits}`).replaceAll('+', '-').replaceAll('/', '_')],
  ['base64 of UTF-16', (digits) => btoa([...digits].map((digit) => `${digit}\0`).join(''))],
  ['base64 of base64', (digits) => btoa(btoa(digits))],
  ['base64 backwards', (digits) => btoa([...digits].toReversed().join(''))],
  ['a data address', (digits) => `data:text/plain;base64,${btoa(digits)}`],
  ['hexadecimal', inHex],
  ['hexadecimal in groups', (digits) => inHex(groups(digits).join(' '))],
  ['hexadecimal with colons', (digits) => inHex(digits).match(/../g)?.join(':')],
  ['the number in hexadecimal', (digits) => BigInt(digits).toString(16)],
  ['the number to base 36', (digits) => BigInt(digits).toString(36)],
  ['percent-encoded', (digits) => [...digits].map((digit) => `%3${digit}`).join('')],
  ['percent-encoded base64', (digits) => encodeURIComponent(btoa(`a?${digits}`))],
  [
    'entities of HTML',
    (digits) =>
      codes(digits)
        .map((code) => `&#${code};`)
        .join(''),
  ],
  [
    'hexadecimal entities',
    (digits) =>
      codes(digits)
        .map((code) => `&#x${code.toString(16)};`)
        .join(''),
  ],
  [
    'escapes of JSON',
    (digits) =>
      codes(digits)
        .map((code) => `\\u00${code.toString(16)}`)
        .join(''),
  ],
  [
    'escapes of JSON within JSON',
    (digits) =>
      JSON.stringify(
        codes(digits)
          .map((code) => `\\u00${code.toString(16)}`)
          .join(''),
      ),
  ],
  [
    'escapes with braces',
    (digits) =>
      codes(digits)
        .map((code) => `\\u{${code.toString(16)}}`)
        .join(''),
  ],
  [
    'two-digit escapes',
    (digits) =>
      codes(digits)
        .map((code) => `\\x${code.toString(16)}`)
        .join(''),
  ],
  [
    'escapes of CSS',
    (digits) =>
      codes(digits)
        .map((code) => `\\${code.toString(16)} `)
        .join(''),
  ],
  [
    'quoted-printable',
    (digits) =>
      codes(digits)
        .map((code) => `=${code.toString(16)}`)
        .join(''),
  ],
  ['JSON of an object', (digits) => JSON.stringify({ card: { digits } })],
  ['a number', Number],
  ['a big integer', BigInt],
  ['a boxed text', (digits) => Object(digits)],
  ['a symbol', (digits) => Symbol(digits)],
  ['a list of digits', (digits) => [...digits]],
  ['a list of numbers', (digits) => [...digits].map(Number)],
  ['a list of groups', groups],
  ['a list of codes', codes],
  ['codes in a text', (digits) => codes(digits).join(' ')],
  ['members of an object', (digits) => ({ ...groups(digits) })],
  [
    'named members',
    (digits) =>
      Object.fromEntries(groups(digits).map((part, place) => [`part${'abcd'[place]}`, part])),
  ],
  ['a key', (digits) => ({ [digits]: true })],
  ['a Map', (digits) => new Map([['pan', { digits }]])],
  ['a key of a Map', (digits) => new Map([[digits, 1]])],
  ['a Set', (digits) => new Set([digits])],
  ['a Set of groups', (digits) => new Set([...groups(digits), ' '])],
  ['bytes', (digits) => new TextEncoder().encode(digits)],
  ['a buffer', (digits) => new TextEncoder().encode(digits).buffer],
  ['bytes that are digits', (digits) => Uint8Array.from(digits, Number)],
  ['words of two bytes', (digits) => Uint16Array.from(codes(digits))],
  ['floating-point codes', (digits) => Float64Array.from(codes(digits))],
  ['a view of bytes', (digits) => new DataView(new TextEncoder().encode(digits).buffer)],
  ['an address', (digits) => new URL(`https://example.com/?n=${digits}`)],
  ['search parameters', (digits) => new URLSearchParams({ n: digits })],
  [
    'form data',
    (digits) => {
      const data = new FormData()
      data.set('n', digits)
      return data
    },
  ],
  ['headers', (digits) => new Headers({ 'X-N': digits })],
  ['a request', (digits) => new Request(`/n/${digits}`)],
  ['a regular expression', (digits) => new RegExp(digits)],
  ['an element that is not in the page', (digits) => detached('p', { textContent: digits })],
  ['a field that is not in the page', (digits) => detached('input', { value: digits })],
  ['an attribute that is not in the page', (digits) => detached('p', { title: digits })],
  [
    'below a fragment',
    (digits) => {
      const fragment = new DocumentFragment()
      fragment.append(detached('p', { title: digits }))
      return fragment
    },
  ],
  ['the reason of a signal', (digits) => AbortSignal.abort(new Error(digits))],
  [
    'the reason of a controller',
    (digits) => {
      const controller = new AbortController()
      controller.abort({ digits })
      return controller
    },
  ],
  ['a weak reference', (digits) => new WeakRef(alive({ digits }))],
  ['a file', (digits) => new File([`{"pan":"${digits}"}`], 'a')],
  ['a document of its own', (digits) => xml(`<pan>${digits}</pan>`)],
  ['an element of such a document', (digits) => xml(`<a><b n="${digits}"/></a>`).firstChild],
  ['the type of a blob', (digits) => new Blob([], { type: `text/${digits}` })],
  ['an error and its cause', (digits) => new Error('bad', { cause: { digits } })],
  ['a property of a function', (digits) => Object.assign(() => {}, { digits })],
  [
    'a static member of a class',
    (digits) =>
      class Static {
        static digits = digits
        other = 1
      },
  ],
  [
    'a member of an instance',
    (digits) =>
      new (class {
        digits = digits
      })(),
  ],
  ['a member of a prototype', (digits) => Object.create({ digits })],
  [
    'a member that is not enumerable',
    (digits) => Object.defineProperty({}, 'digits', { value: digits }),
  ],
  ['a member with a symbol', (digits) => ({ [Symbol('pan')]: digits })],
  ['a proxy', (digits) => new Proxy({ digits }, {})],
  ['deep below', (digits) => ({ a: { b: [{ c: new Map([['d', [{ e: digits }]]]) }] } })],
  [
    'behind a proxy that throws',
    (digits) => [
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no')
          },
        },
      ),
      digits,
    ],
  ],
  [
    'in a circle',
    (digits) => {
      const circle: Record<string, unknown> = { digits }
      circle['self'] = circle
      return circle
    },
  ],
]

const living: object[] = []
/** Keeps an object, which nothing else does, from being collected. */
function alive<T extends object>(it: T): T {
  living.push(it)
  return it
}

const detached = (tag: string, properties: object) =>
  Object.assign(document.createElement(tag), properties)

const xml = (text: string) => new DOMParser().parseFromString(text, 'text/xml')

const body = (content: BodyInit) => ({ method: 'POST', body: content })

function sendXml(document: Document): void {
  const request = new XMLHttpRequest()
  request.open('POST', '/a')
  request.send(document)
}

async function worker(post: (it: Worker) => unknown) {
  const url = script('onmessage = ({ data }) => postMessage(data)')
  const it = new Worker(url)
  post(it)
  it.terminate()
  URL.revokeObjectURL(url)
}

/** Where digits are put, each by itself. */
export const plants: readonly Plant[] = [
  ['globals', 'window.dataLayer', (digits) => keep([{ event: 'pay', digits }])],
  ['globals', 'a global of a frame', (digits) => Reflect.set(frame(), GLOBAL, digits)],
  ['messages', 'posted to a worker', (digits) => worker((it) => it.postMessage({ digits }, []))],
  [
    'messages',
    'bytes posted to a worker',
    (digits) => worker((it) => it.postMessage(new TextEncoder().encode(digits), [])),
  ],
  ['messages', 'posted to a port', (digits) => new MessageChannel().port1.postMessage(digits)],
  [
    'messages',
    'posted to a channel',
    (digits) => {
      const channel = new BroadcastChannel('planted')
      Reflect.apply(channel.postMessage, channel, [[digits]])
      channel.close()
    },
  ],
  ['messages', 'the name of a channel', (digits) => new BroadcastChannel(digits).close()],
  ['messages', 'posted to the window', (digits) => postMessage({ type: 'x', digits }, '*')],
  [
    'messages',
    'posted to the window around',
    (digits) => parent.postMessage({ planted: digits }, '*'),
  ],
  ['messages', 'posted to a frame', (digits) => frame().postMessage(digits, '*')],
  [
    'messages',
    'a blob posted to a port',
    (digits) => new MessageChannel().port1.postMessage(new Blob([digits])),
  ],
  [
    'messages',
    'an event of the page',
    (digits) => dispatchEvent(new CustomEvent('card', { detail: { digits } })),
  ],
  ['messages', 'a notification', (digits) => new Notification('Paid', { body: digits })],
  ['messages', 'the clipboard', (digits) => navigator.clipboard.writeText(digits).catch(() => {})],
  ['messages', 'what is copied or dragged', (digits) => new DataTransfer().setData('text', digits)],
  ['messages', 'what is spoken', (digits) => void new SpeechSynthesisUtterance(digits)],
  [
    'messages',
    'a canvas',
    (digits) => document.createElement('canvas').getContext('2d')?.fillText(digits, 0, 0),
  ],
  ['object URLs', 'a blob with an address', (digits) => URL.createObjectURL(new Blob([digits]))],
  [
    'object URLs',
    'a file with an address',
    (digits) => URL.createObjectURL(new File([`a${digits}`], 'a.txt')),
  ],
  ['object URLs', 'a script with it', (digits) => script(`const n = '${digits}'`)],
  [
    'caches',
    'a cached answer',
    async (digits) => (await caches.open('planted')).put('/a', new Response(digits)),
  ],
  [
    'caches',
    'the address of a cached answer',
    async (digits) => (await caches.open('planted')).put(`/${digits}`, new Response()),
  ],
  [
    'caches',
    'a cached answer that was deleted',
    async (digits) => {
      const cache = await caches.open('planted')
      await cache.put('/a', new Response(digits))
      await cache.delete('/a')
    },
  ],
  ['caches', 'the name of a cache', (digits) => caches.open(`planted ${digits}`)],
  ['storage', 'localStorage', (digits) => localStorage.setItem('n', digits)],
  ['storage', 'a key of localStorage', (digits) => localStorage.setItem(digits, 'n')],
  [
    'storage',
    'a member of localStorage',
    (digits) => Object.assign(localStorage, { n: btoa(digits) }),
  ],
  ['storage', 'sessionStorage', (digits) => sessionStorage.setItem('n', groups(digits).join(' '))],
  [
    'storage',
    'localStorage, taken away again',
    (digits) => {
      localStorage.setItem('n', digits)
      localStorage.removeItem('n')
    },
  ],
  [
    'storage',
    'the storage of a frame',
    (digits) => {
      const { localStorage: storage } = frame()
      storage.setItem('n', digits)
      storage.removeItem('n')
    },
  ],
  ['IndexedDB', 'a record', (digits) => writeRecord({ digits })],
  ['IndexedDB', 'a blob in a record', (digits) => writeRecord({ blob: new Blob([digits]) })],
  ['IndexedDB', 'bytes in a record', (digits) => writeRecord(new TextEncoder().encode(digits))],
  ['cookies', 'a cookie', (digits) => void (document.cookie = `planted=${digits}`)],
  [
    'cookies',
    'a cookie that was taken away',
    (digits) => {
      document.cookie = `planted=${digits}`
      document.cookie = 'planted=; max-age=0'
    },
  ],
  ['history', 'history.state', (digits) => history.replaceState({ digits }, '')],
  ['history', 'the fragment', (digits) => history.replaceState(null, '', `#${digits}`)],
  [
    'history',
    'the query, in groups',
    (digits) => history.replaceState(null, '', `?n=${groups(digits).join('+')}`),
  ],
  [
    'history',
    'the fragment, for a moment',
    (digits) => {
      location.hash = digits
      history.replaceState(null, '', location.pathname)
    },
  ],
  ['history', 'the name of the window', (digits) => void (window.name = digits)],
  ['console', 'the console', (digits) => console.debug('card', { digits })],
  ['console', 'a table of the console', (digits) => console.table([groups(digits)])],
  ['console', 'the console of a frame', (digits) => Reflect.get(frame(), 'console').debug(digits)],
  [
    'errors',
    'an error event',
    (digits) => dispatchEvent(new ErrorEvent('error', { error: { digits } })),
  ],
  [
    'errors',
    'a rejection',
    (digits) =>
      dispatchEvent(
        new PromiseRejectionEvent('unhandledrejection', {
          promise: Promise.resolve(),
          reason: digits,
        }),
      ),
  ],
  ['DOM', 'the title', (digits) => void (document.title = `Paid with ${digits}`)],
  ['DOM', 'a text', (digits) => element('p').append(digits)],
  [
    'DOM',
    'a text in pieces',
    (digits) => groups(digits).forEach((part) => element('b').append(part)),
  ],
  ['DOM', 'a comment', (digits) => element('p').append(new Comment(digits))],
  ['DOM', 'an attribute', (digits) => element('p').setAttribute('data-n', digits)],
  [
    'DOM',
    'an attribute, for a moment',
    (digits) => {
      const it = element('p')
      it.dataset['n'] = digits
      delete it.dataset['n']
    },
  ],
  [
    'DOM',
    'a hidden field',
    (digits) => Object.assign(element('input'), { type: 'hidden', value: digits }),
  ],
  [
    'DOM',
    'another field for a card number',
    (digits) => Object.assign(element('input'), { autocomplete: 'cc-number', value: digits }),
  ],
  [
    'DOM',
    'another field that a script says was typed into',
    (digits) => {
      const it = Object.assign(element('input'), { autocomplete: 'cc-number', value: digits })
      it.dispatchEvent(new InputEvent('input', { bubbles: true }))
    },
  ],
  ['DOM', 'a text area', (digits) => Object.assign(element('textarea'), { value: digits })],
  ['DOM', 'an option', (digits) => element('select').append(new Option(digits))],
  [
    'DOM',
    'an open shadow root',
    (digits) => element('div').attachShadow({ mode: 'open' }).append(digits),
  ],
  [
    'DOM',
    'a closed shadow root',
    (digits) => element('div').attachShadow({ mode: 'closed' }).append(digits),
  ],
  [
    'DOM',
    'a field in a closed shadow root',
    (digits) =>
      element('div')
        .attachShadow({ mode: 'closed' })
        .append(Object.assign(document.createElement('input'), { value: digits })),
  ],
  [
    'DOM',
    'a closed shadow root, for a moment',
    async (digits) => {
      const root = element('div').attachShadow({ mode: 'closed' })
      root.append(digits)
      await Promise.resolve()
      root.replaceChildren()
    },
  ],
  [
    'DOM',
    'a template',
    (digits) => (element('template') as HTMLTemplateElement).content.append(digits),
  ],
  ['DOM', 'a frame', (digits) => frame().document.body.append(digits)],
  ['DOM', 'a custom property', (digits) => element('p').style.setProperty('--n', `"${digits}"`)],
  [
    'DOM',
    'a rule of a style sheet',
    (digits) => {
      const style = element('style') as HTMLStyleElement
      style.sheet?.insertRule(`p { --n: "${digits}" }`)
    },
  ],
  [
    'DOM',
    'an adopted style sheet',
    (digits) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`p::before { content: "${digits}" }`)
      document.adoptedStyleSheets.push(sheet)
    },
  ],
  [
    'DOM',
    'a property of an element',
    (digits) => Object.assign(element('p'), { kept: { digits } }),
  ],
  [
    'DOM',
    'the result of a dialog',
    (digits) => Object.assign(element('dialog'), { returnValue: digits }),
  ],
  ['network', 'the body of fetch', (digits) => fetch('/a', body(digits))],
  [
    'network',
    'bytes in the body of fetch',
    (digits) => fetch('/a', body(new TextEncoder().encode(digits))),
  ],
  ['network', 'a blob in the body of fetch', (digits) => fetch('/a', body(new Blob([digits])))],
  ['network', 'a request with a body', (digits) => fetch(new Request('/a', body(digits)))],
  [
    'network',
    'form data with a file',
    (digits) => {
      const data = new FormData()
      data.set('file', new File([digits], 'a.txt'))
      return fetch('/a', body(data))
    },
  ],
  [
    'network',
    'form data with the name of a file',
    (digits) => {
      const data = new FormData()
      data.set('file', new Blob(['a']), `${digits}.txt`)
      return fetch('/a', body(data))
    },
  ],
  [
    'network',
    'search parameters in a body',
    (digits) => fetch('/a', body(new URLSearchParams({ n: digits }))),
  ],
  ['network', 'a header', (digits) => fetch('/a', { headers: { 'X-N': btoa(digits) } })],
  ['network', 'the address of fetch', (digits) => fetch(`/a?n=${digits}`)],
  [
    'network',
    'XHR',
    (digits) => {
      const request = new XMLHttpRequest()
      request.open('POST', '/a')
      request.send(JSON.stringify({ digits }))
    },
  ],
  ['network', 'XML that XHR sends', (digits) => sendXml(xml(`<pan>${digits}</pan>`))],
  ['network', 'the address of XHR', (digits) => new XMLHttpRequest().open('GET', `/a/${digits}`)],
  ['network', 'a beacon', (digits) => navigator.sendBeacon('/a', digits)],
  ['network', 'a beacon with a blob', (digits) => navigator.sendBeacon('/a', new Blob([digits]))],
  ['network', 'the fetch of a frame', (digits) => frame().fetch('/a', body(digits))],
  [
    'network',
    'the XHR of a frame',
    (digits) => {
      const request = new (frame().XMLHttpRequest)()
      request.open('POST', '/a')
      request.send(digits)
    },
  ],
  ['network', 'the beacon of a frame', (digits) => frame().navigator.sendBeacon('/a', digits)],
  [
    'network',
    'the address of a WebSocket',
    (digits) => new WebSocket(`ws://127.0.0.1:9/${digits}`).close(),
  ],
  [
    'network',
    'the protocol of a WebSocket',
    (digits) => new WebSocket('ws://127.0.0.1:9/', `n${digits}`).close(),
  ],
  [
    'network',
    'what is sent by a WebSocket',
    (digits) => {
      const socket = new WebSocket('ws://127.0.0.1:9/')
      try {
        socket.send(digits)
      } catch {
        // it is not open yet
      }
      socket.close()
    },
  ],
  [
    'network',
    'the address of an EventSource',
    (digits) => new EventSource(`/a?n=${digits}`).close(),
  ],
  [
    'network',
    'the address of a worker',
    (digits) => new Worker(`data:text/javascript,//${digits}`).terminate(),
  ],
  [
    'network',
    'a picture that stands nowhere',
    (digits) => void (new Image().src = `/a.gif?n=${digits}`),
  ],
  [
    'network',
    'a picture set by its attribute',
    (digits) => new Image().setAttribute('src', `/a.gif?n=${digits}`),
  ],
  [
    'network',
    'a link to load ahead',
    (digits) =>
      Object.assign(document.createElement('link'), { rel: 'prefetch', href: `/a?n=${digits}` }),
  ],
  [
    'network',
    'a script',
    (digits) => void (document.createElement('script').src = `/a.js?n=${digits}`),
  ],
  ['DOM', 'a property of the document', (digits) => keepOn(document, digits)],
  [
    'DOM',
    'a property of the card’s own field',
    (digits) => keepOn(document.querySelector('[autocomplete=cc-number]'), digits),
  ],
  ['DOM', 'a property of a text', (digits) => element('p').append(keepOn(new Text('a'), digits))],
  [
    'DOM',
    'a property of a shadow root',
    (digits) => keepOn(element('div').attachShadow({ mode: 'closed' }), digits),
  ],
  [
    'DOM',
    'a style sheet that a shadow root adopts',
    (digits) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`p::before { content: "${digits}" }`)
      element('div').attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet]
    },
  ],
  [
    'DOM',
    'a rule in a closed shadow root',
    (digits) => {
      const style = document.createElement('style')
      element('div').attachShadow({ mode: 'closed' }).append(style)
      style.sheet?.insertRule(`p { --n: "${digits}" }`)
    },
  ],
  [
    'DOM',
    'why a field is not valid',
    (digits) => (element('input') as HTMLInputElement).setCustomValidity(`Not ${digits}`),
  ],
  [
    'history',
    'the state of the navigation',
    (digits) => navigation.updateCurrentEntry({ state: { digits } }),
  ],
  ['messages', 'a property of an event', (digits) => dispatchEvent(keepOn(new Event('x'), digits))],
  [
    'messages',
    'the data of an event',
    (digits) => document.dispatchEvent(new MessageEvent('card', { data: digits })),
  ],
  [
    'messages',
    'an event of the storage',
    (digits) => dispatchEvent(new StorageEvent('storage', { newValue: digits })),
  ],
  [
    'messages',
    'a canvas off the screen',
    (digits) => new OffscreenCanvas(9, 9).getContext('2d')?.fillText(digits, 0, 0),
  ],
  [
    'messages',
    'the label of a data channel',
    (digits) => {
      const connection = new RTCPeerConnection()
      connection.createDataChannel(digits)
      connection.close()
    },
  ],
  ['messages', 'the name of a lock', (digits) => navigator.locks.request(digits, () => {})],
  [
    'messages',
    'why an element is not valid',
    (digits) => internals().setValidity({ customError: true }, digits),
  ],
  ['messages', 'the label of an element', (digits) => void (internals().ariaLabel = digits)],
  ['messages', 'a state of an element', (digits) => void internals().states.add(digits)],
  [
    'messages',
    'the name of an element',
    (digits) => customElements.define(`x-${digits}`, class extends HTMLElement {}),
  ],
  ['messages', 'what is played', (digits) => void new MediaMetadata({ title: digits })],
  ['messages', 'the name of a font', (digits) => void new FontFace(`n${digits}`, 'local(x)')],
  ['messages', 'a highlight', (digits) => void CSS.highlights.set(digits, new Highlight())],
  ['network', 'a sound', (digits) => void new Audio(`/a.mp3?n=${digits}`)],
  [
    'network',
    'a request for later',
    // not all of TypeScript's browsers have it
    (digits) => Reflect.get(window, 'fetchLater')(`/a?n=${digits}`),
  ],
  [
    'network',
    'a worklet',
    (digits) =>
      new OfflineAudioContext(1, 1, 44_100).audioWorklet
        .addModule(`/a.js?n=${digits}`)
        .catch(() => {}),
  ],
  [
    'network',
    'a picture with a namespace',
    (digits) => new Image().setAttributeNS(null, 'src', `/a.gif?n=${digits}`),
  ],
  [
    'network',
    'why a WebSocket is closed',
    (digits) => new WebSocket('ws://127.0.0.1:9/').close(3000, digits),
  ],
  ['globals', 'a property of the navigator', (digits) => keepOn(navigator, digits)],
  ['globals', 'a property of the history', (digits) => keepOn(history, digits)],
  ['performance', 'a mark', (digits) => performance.mark('typed', { detail: { digits } })],
  [
    'performance',
    'a mark that was cleared',
    (digits) => {
      performance.mark(`typed ${digits}`)
      performance.clearMarks()
    },
  ],
  ['performance', 'what was loaded', async (digits) => (await fetch(`/a?n=${digits}`)).text()],
]

function element(tag: string): HTMLElement {
  const it = document.createElement(tag)
  it.classList.add('planted')
  document.body.append(it)
  return it
}

/** Of a new kind of element. */
function internals(): ElementInternals {
  const name = `x-planted-${crypto.randomUUID()}`
  class Planted extends HTMLElement {
    static formAssociated = true
  }
  customElements.define(name, Planted)
  return document.createElement(name).attachInternals()
}

/** Takes out of the page what outlives a test. */
export async function tidy(): Promise<void> {
  for (const owner of [window, document, navigator, history]) Reflect.deleteProperty(owner, GLOBAL)
  CSS.highlights.clear()
  for (const each of document.querySelectorAll('.planted')) each.remove()
  document.adoptedStyleSheets = []
  document.title = ''
  window.name = ''
  localStorage.clear()
  sessionStorage.clear()
  document.cookie = 'planted=; max-age=0'
  history.replaceState(null, '', location.pathname)
  performance.clearMarks()
  performance.clearResourceTimings()
  for (const name of await caches.keys()) await caches.delete(name)
  indexedDB.deleteDatabase('planted')
}

async function writeRecord(record: object): Promise<void> {
  const request = indexedDB.open('planted')
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore('cards', { autoIncrement: true }),
    )
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
  const transaction = database.transaction('cards', 'readwrite')
  transaction.objectStore('cards').add(record)
  await new Promise((resolve) => transaction.addEventListener('complete', resolve))
  database.close()
}
