import { fieldInputs } from '../card/fields.ts'
import type { CardFieldName } from '../card/types.ts'
import { wipeInput } from './initialValue.ts'
import type { CardInput } from './types.ts'

const attached = new WeakSet<Element>()

/**
 * The server-rendered card fields of this page that no form has taken over. If hydration fails, React replaces their
 * elements, and the typed text is only in the old ones.
 */
export function findSentFields() {
  // most pages have none, so this costs them next to nothing
  let fields = findUnattached('input[autocomplete^=cc-]')
  if (fields.length > 0) fields = findUnattached('input, select')
  const focused = fields.length > 0 ? document.activeElement : null
  return {
    /** Takes over the text, and the focus, of the field that stood in the page in place of this one. */
    replace(name: CardFieldName, field: CardInput) {
      attached.add(field)
      const { autoComplete } = fieldInputs[name]
      const isLost = (it: CardInput) => !it.isConnected && !attached.has(it)
      // those of another form still stand there
      const old = fields.find((it) => it.autocomplete === autoComplete && isLost(it))
      if (!old) return
      attached.add(old)
      moveText(old, field)
      if (old === focused) field.focus()
    },
    forget() {
      fields = []
    },
  }
}

function findUnattached(selector: string): CardInput[] {
  if (typeof document === 'undefined') return []
  return [...document.querySelectorAll<CardInput>(selector)].filter((it) => !attached.has(it))
}

/** Takes the text out of a field that is no longer shown. */
export function moveText(from: CardInput, to: CardInput): void {
  if (from.value) to.value = from.value
  wipeInput(from)
}
