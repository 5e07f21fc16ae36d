import type { CardmintErrorCode } from '../../client/errors/CardmintError.ts'
import { readUp, readWindowMessage, VERSION, type Down, type Up } from '../../frame/protocol.ts'

/** Milliseconds without an answer after which a frame is slow, and has failed. */
const SLOW_MS = 5000
const FAILED_MS = 20_000

/** `slow` is not an error: the frame may still load. */
export type FrameTrouble = CardmintErrorCode | 'slow'

interface FrameEvents {
  /** A channel is open. If there was one before, the frame has been loaded again. */
  connected: () => void
  message: (message: Up) => void
  trouble: (trouble: FrameTrouble) => void
}

/** The page's end of the channel to its card frame. */
export interface FrameLink {
  /** Sends a message; drops it while there is no channel. */
  post: (message: Down) => void
  close: () => void
}

/** Waits for the card frame in this element, as often as it loads. */
export function connectFrame(
  iframe: HTMLIFrameElement,
  { origin, href }: URL,
  events: FrameEvents,
): FrameLink {
  let port: MessagePort | undefined
  let opened = ''
  /** The frame has said something through the channel. */
  let isHeard = false
  /** The failure that was reported, until the frame says something through a channel. */
  let failure: FrameTrouble | undefined
  const { ownerDocument } = iframe
  const view = ownerDocument.defaultView ?? window

  const ping = () => iframe.contentWindow?.postMessage({ t: 'cm-ping', v: VERSION }, origin)
  const stopWaiting = () => timers.forEach(clearTimeout)
  const fail = (trouble: FrameTrouble) => {
    stopWaiting()
    if (trouble === failure) return
    failure = trouble
    events.trouble(trouble)
  }
  let timers: ReturnType<typeof setTimeout>[] = []
  const wait = () => {
    stopWaiting()
    timers = [
      // a form that was shown may still be shown
      setTimeout(() => isHeard || events.trouble('slow'), SLOW_MS),
      setTimeout(() => fail(view.navigator.onLine ? 'frame-failed' : 'offline'), FAILED_MS),
    ]
  }
  const onLoad = () => {
    // the frame may have loaded a document that is not ours
    if (!failure) wait()
    ping()
  }

  function open(nonce: string) {
    const { port1, port2 } = new MessageChannel()
    port?.close()
    port = port1
    opened = nonce
    isHeard = false
    port1.addEventListener('message', ({ data }) => {
      const message = port1 === port && readUp(data)
      if (!message) return
      // only now: a document opens one channel, and another script of the page may have taken it
      isHeard = true
      failure = undefined
      stopWaiting()
      events.message(message)
    })
    port1.start()
    iframe.contentWindow?.postMessage({ t: 'cm-hello', v: VERSION, nonce }, origin, [port2])
    events.connected()
  }
  const onMessage = (event: MessageEvent) => {
    if (event.origin !== origin || event.source !== iframe.contentWindow) return
    const message = readWindowMessage(event.data)
    if (message?.t === 'cm-refused') fail('frame-parent')
    if (message?.t !== 'cm-up') return
    if (message.v !== VERSION) fail('frame-version')
    else if (message.nonce !== opened) open(message.nonce)
    // the same document answers after it was loaded
    else if (isHeard) stopWaiting()
  }
  const onViolation = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    // browsers give the address or its origin
    const isOurs = blockedURI !== '' && href.startsWith(blockedURI)
    if (/^(frame|child|default)-src$/.test(effectiveDirective) && isOurs) fail('frame-blocked')
  }
  view.addEventListener('message', onMessage)
  ownerDocument.addEventListener('securitypolicyviolation', onViolation)
  iframe.addEventListener('load', onLoad)
  wait()
  // it may have loaded before this script did; its first document, which is ours, does not listen
  if (!iframe.contentDocument) ping()
  return {
    post: (message) => port?.postMessage(message),
    close() {
      stopWaiting()
      port?.close()
      view.removeEventListener('message', onMessage)
      ownerDocument.removeEventListener('securitypolicyviolation', onViolation)
      iframe.removeEventListener('load', onLoad)
    },
  }
}
