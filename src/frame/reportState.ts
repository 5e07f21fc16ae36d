import { initialState, type CardFieldsState } from '../card-entry/types.ts'
import type { Up } from './protocol.ts'

/** Milliseconds for which changes are gathered into one message, so that no message belongs to a key. */
const TOGETHER_MS = 50
/** The frame's height is sent in steps of this many CSS pixels, because an exact one would depend on the text. */
const ROW_PX = 24
/** Milliseconds between two messages that somebody is using the form. */
const ACTIVE_MS = 5000

/** Tells the page the state of the form: changes only, and several of them at once. */
export function reportState(element: HTMLElement, post: (message: Up) => void) {
  let state = initialState
  let height = 0
  let toldState = ''
  let toldHeight = 0
  let activeAt = -ACTIVE_MS
  let timer: ReturnType<typeof setTimeout> | undefined

  const send = () => {
    clearTimeout(timer)
    timer = undefined
    // a frame that is not shown has no height
    height = Math.ceil(element.offsetHeight / ROW_PX) * ROW_PX || height
    const json = JSON.stringify(state)
    if (json !== toldState) post({ t: 'state', state, height })
    else if (height !== toldHeight) post({ t: 'size', height })
    toldState = json
    toldHeight = height
  }
  const soon = () => {
    timer ??= setTimeout(send, TOGETHER_MS)
  }
  const used = () => {
    const now = performance.now()
    if (now - activeAt < ACTIVE_MS) return
    activeAt = now
    post({ t: 'active' })
  }
  // parts may grow without a change of state, such as a row of brands or a note
  new ResizeObserver(soon).observe(element)
  for (const type of ['pointerdown', 'keydown', 'input']) element.addEventListener(type, used)
  return {
    isEmpty: () => state.empty,
    changed(next: CardFieldsState) {
      state = next
      soon()
    },
    /** The form is shown. Sends its state again, because nobody may have heard it before. */
    shown() {
      toldState = ''
      send()
    },
  }
}
