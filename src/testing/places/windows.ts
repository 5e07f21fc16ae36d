import { part, replace, type Stop } from './wrap.ts'

/** A window of this origin: its classes are its own. */
type Realm = Window & typeof globalThis

/** The page's window and those of its frames, also of frames that come later. */
export interface Windows {
  /** All that are there now. */
  all(): Realm[]
  /** Runs `install` in each window now and in each that comes. */
  each(install: (realm: Realm) => readonly Stop[]): void
  stop: Stop
}

export function watchWindows(): Windows {
  const installs: ((realm: Realm) => readonly Stop[])[] = []
  const stops: Stop[] = []
  // a frame that goes on to another page keeps its window and gets another document
  const known = new Map<Document, Realm>()

  function enter(realm: Realm) {
    if (known.has(realm.document)) return
    known.set(realm.document, realm)
    const observer = new MutationObserver(discover)
    observer.observe(realm.document, { childList: true, subtree: true })
    realm.document.addEventListener('load', discover, true)
    stops.push(() => {
      observer.disconnect()
      realm.document.removeEventListener('load', discover, true)
    })
    const frames = part(realm, 'HTMLIFrameElement', 'prototype')
    // a script may use a frame at once, before any event
    for (const name of ['contentWindow', 'contentDocument']) stops.push(enterBefore(frames, name))
    for (const install of installs) stops.push(...install(realm))
  }

  function enterBefore(frames: unknown, name: string): Stop {
    const { get } = Object.getOwnPropertyDescriptor(Object(frames), name) ?? {}
    if (!get) return () => {}
    return replace(frames, name, {
      get(this: unknown): unknown {
        const found: unknown = Reflect.apply(get, this, [])
        enterIfOpen(name === 'contentWindow' ? found : part(found, 'defaultView'))
        return found
      },
    })
  }

  function enterIfOpen(view: unknown) {
    if (view !== globalThis && isOpen(view)) enter(view)
  }

  function discover() {
    for (const realm of known.values()) {
      // by index: asking the element would come here again
      for (let index = 0; index < realm.length; index++) enterIfOpen(realm[index])
    }
  }

  // the page's own
  enter(globalThis as unknown as Realm)
  discover()
  return {
    all() {
      discover()
      return [...new Set(known.values())].filter(isOpen)
    },
    each(install) {
      installs.push(install)
      for (const realm of known.values()) stops.push(...install(realm))
    },
    stop() {
      for (const stop of stops.toReversed()) {
        try {
          stop()
        } catch {
          // of a frame that has gone on to another origin
        }
      }
    },
  }
}

/** Not of another origin, and not of a frame that was taken away. */
function isOpen(view: unknown): view is Realm {
  try {
    return Boolean(part(view, 'document'))
  } catch {
    return false
  }
}
