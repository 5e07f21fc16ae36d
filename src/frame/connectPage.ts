import { newTraceId } from '../client/traceId.ts'
import { readDown, readWindowMessage, VERSION, type Down, type Up } from './protocol.ts'

/** Why there is no page to talk to. */
export type NoPage = 'alone' | 'opaque' | 'stranger'

/** Messages of the page that are read in one second, far more than it needs; the rest is dropped. */
const MOST_MESSAGES = 200

interface PageEvents {
  message: (message: Down) => void
  refused: (reason: NoPage) => void
}

/** The frame's end of the channel to the page that embeds it. */
export interface PageLink {
  /** Sends a message; drops it while there is no channel. */
  post: (message: Up) => void
}

/** Lets a page of one of these origins open one channel. Any other page is refused. */
export function connectPage(parentOrigins: readonly string[], events: PageEvents): PageLink {
  const nonce = newTraceId()
  let port: MessagePort | undefined
  const { parent } = window
  const mayEmbed = (origin: string) => parentOrigins.includes(origin)
  // Firefox has none in older versions, and hides those of a parent that sends no referrer
  const ancestors = [...(location.ancestorOrigins ?? [])].filter((origin) => origin !== 'null')
  const reason: NoPage | undefined =
    parent === window
      ? 'alone'
      : window.origin === 'null'
        ? 'opaque'
        : ancestors.every(mayEmbed)
          ? undefined
          : 'stranger'

  const say = (origins: readonly string[], message: object) => {
    for (const origin of origins) parent.postMessage(message, origin)
  }
  const announce = () => {
    // only the parent's origin if the browser names it; a message to another origin than the parent's is lost
    const [known] = ancestors
    say(known ? [known] : parentOrigins, { t: 'cm-up', v: VERSION, nonce })
  }

  function open(next: MessagePort) {
    const isTooMuch = rateLimit()
    port = next
    next.addEventListener('message', ({ data }) => {
      const message = !isTooMuch() && readDown(data)
      if (message) events.message(message)
    })
    next.start()
  }

  window.addEventListener('message', ({ source, origin, data, ports }) => {
    if (source !== parent || origin === 'null') return
    const message = readWindowMessage(data)
    if (!message) return
    if (reason || !mayEmbed(origin)) {
      events.refused(reason ?? 'stranger')
      // an opaque frame says nothing: nobody could tell that it was this one
      if (message.t === 'cm-ping' && reason !== 'opaque')
        say([origin], { t: 'cm-refused', v: VERSION })
      return
    }
    if (message.t === 'cm-ping') announce()
    const [first, second] = ports
    const isHello = message.t === 'cm-hello' && message.v === VERSION && message.nonce === nonce
    if (isHello && first && !second && !port) open(first)
  })
  if (reason) events.refused(reason)
  else announce()
  return { post: (message) => port?.postMessage(message) }
}

/** Tells whether a message is one too many within its second. */
function rateLimit() {
  let from = 0
  let count = 0
  return () => {
    const now = performance.now()
    if (now - from > 1000) [from, count] = [now, 0]
    return ++count > MOST_MESSAGES
  }
}
