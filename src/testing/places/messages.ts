import { deepSearchBlobs, type Hit } from '../deepSearch.ts'
import type { Place, Scene } from './place.ts'
import { ownValues, part, wrap, wrapClass, wrapSetter, type Stop } from './wrap.ts'

/** Classes with `postMessage`. */
const posts = ['MessagePort', 'BroadcastChannel', 'Worker', 'ServiceWorker', 'Client']

/** Classes whose new instances are told something. */
const classes = [
  'Notification',
  'BroadcastChannel',
  'SpeechSynthesisUtterance',
  'ClipboardItem',
  'FontFace',
  'MediaMetadata',
]

/** Other methods that pass a value on, by class. */
const calls = [
  ['ServiceWorkerRegistration', 'showNotification'],
  ['Clipboard', 'writeText'],
  ['Clipboard', 'write'],
  ['DataTransfer', 'setData'],
  ['Navigator', 'share'],
  ['SpeechSynthesis', 'speak'],
  ['CanvasRenderingContext2D', 'fillText'],
  ['CanvasRenderingContext2D', 'strokeText'],
  ['OffscreenCanvasRenderingContext2D', 'fillText'],
  ['OffscreenCanvasRenderingContext2D', 'strokeText'],
  ['RTCPeerConnection', 'createDataChannel'],
  ['LockManager', 'request'],
  ['HighlightRegistry', 'set'],
  ['CustomElementRegistry', 'define'],
  ['CustomStateSet', 'add'],
  ['ElementInternals', 'setFormValue'],
  ['ElementInternals', 'setValidity'],
  ['CredentialsContainer', 'store'],
] as const

/**
 * What the page tells others: messages to windows, frames, workers, ports and channels and from them, events of
 * its own, notifications, the clipboard, dialogs, speech and canvas.
 */
export const messages: Place = (scene) => {
  const { find, windows } = scene
  const passed: Promise<Hit[]>[] = []
  const note = (path: string, value: unknown) => {
    passed.push(deepSearchBlobs(value, path, find))
  }
  const onMessage = (event: Event) => note('a message received', part(event, 'data'))
  windows.each((realm) => {
    const { serviceWorker } = realm.navigator
    realm.addEventListener('message', onMessage)
    serviceWorker?.addEventListener('message', onMessage)
    return [
      wrap(realm, 'postMessage', (_self, [data]) => note('window.postMessage', data)),
      ...posts.map((name) =>
        wrap(part(realm, name, 'prototype'), 'postMessage', (self, [data]) => {
          if (!isVitests(self)) note(`${name}.postMessage`, data)
        }),
      ),
      ...calls.map(([name, method]) =>
        wrap(part(realm, name, 'prototype'), method, (_self, args) =>
          note(`${name}.${method}`, args),
        ),
      ),
      ...['alert', 'confirm', 'prompt'].map((name) =>
        wrap(realm, name, (_self, args) => note(`window.${name}`, args)),
      ),
      ...classes.map((name) => wrapClass(realm, name, (_self, args) => note(`new ${name}`, args))),
      ...Object.getOwnPropertyNames(Object(part(realm, 'ElementInternals', 'prototype')))
        .filter((name) => name.startsWith('aria'))
        .map((name) =>
          wrapSetter(part(realm, 'ElementInternals', 'prototype'), name, (_self, args) =>
            note(`ElementInternals.${name}`, args),
          ),
        ),
      wrapSetter(part(realm, 'SpeechSynthesisUtterance', 'prototype'), 'text', (_self, args) =>
        note('SpeechSynthesisUtterance.text', args),
      ),
      wrap(part(realm, 'EventTarget', 'prototype'), 'dispatchEvent', (_self, [event]) => {
        note('an event', part(event, 'detail'))
        const it = Object(event)
        // of keys and pastes, which are the field's business
        if ('view' in it || 'clipboardData' in it) return
        note('an event', [ownValues(it), part(it, 'data'), part(it, 'newValue')])
      }),
      () => {
        realm.removeEventListener('message', onMessage)
        serviceWorker?.removeEventListener('message', onMessage)
      },
    ]
  })
  const stops = outerWindows().map((outer): Stop =>
    wrap(outer, 'postMessage', (_self, [data]) => note('window.postMessage', data)),
  )
  return {
    stop: () => stops.forEach((stop) => stop()),
    search: async () => (await Promise.all(passed)).flat(),
  }
}

/** Windows around this one and the one that opened it, as far as they are of this origin. */
function outerWindows(): Window[] {
  // simulated pages don't have each of them as a global
  const outer = [window.parent, window.top, window.opener].filter(
    (view: unknown) => view && view !== globalThis,
  )
  return [...new Set(outer)].filter((view): view is Window => {
    try {
      return Boolean(view.document)
    } catch {
      return false
    }
  })
}

/** Vitest's own channel, which carries the text that `userEvent` types. */
function isVitests(channel: unknown): boolean {
  return String(part(channel, 'name')).startsWith('vitest:')
}

/** Object URLs that the page made. */
export const objectUrls: Place = ({ find, windows }: Scene) => {
  const passed: Promise<Hit[]>[] = []
  windows.each((realm) => [
    wrap(part(realm, 'URL'), 'createObjectURL', (_self, [blob]) => {
      passed.push(deepSearchBlobs(blob, 'URL.createObjectURL', find))
    }),
  ])
  return { search: async () => (await Promise.all(passed)).flat() }
}

/** Everything that can be reached from the global names of the windows. */
export const globals: Place = ({ find, windows }) => {
  const look = async () => {
    const searches = windows
      .all()
      .map((realm) => deepSearchBlobs(globalsOf(realm), 'window', find, new Set([realm])))
    return (await Promise.all(searches)).flat()
  }
  // values from before the card was typed aren't the card's
  const before = look()
  return {
    async search() {
      const known = new Set((await before).map(({ path }) => path))
      return (await look()).filter(({ path }) => !known.has(path))
    },
  }
}

/** Own names only, without those behind a getter and those of Vitest, Vite and Jest. */
function globalsOf(realm: Window): Record<string | symbol, unknown> {
  const values: Record<string | symbol, unknown> = {}
  for (const key of Reflect.ownKeys(realm)) {
    if (/^__vi(test|te)?_|^Symbol\(.*jest/i.test(String(key))) continue
    const descriptor = Reflect.getOwnPropertyDescriptor(realm, key)
    if (descriptor && 'value' in descriptor) values[key] = descriptor.value
  }
  // the page's own objects stand behind getters
  for (const name of ['navigator', 'history', 'location', 'screen', 'performance'])
    values[name] = ownValues(Object(part(realm, name)))
  return values
}
