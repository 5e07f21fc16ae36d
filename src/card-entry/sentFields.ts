import type { CardFieldName } from '../card/types.ts'
import { fieldAttributes } from './attributes.ts'
import { wipeInput } from './initialValue.ts'
import type { CardInput } from './types.ts'

const attached = new WeakSet<Element>()

/**
 * The card fields of this page that came from the server and that no form has taken over. Where hydration fails,
 * React puts new elements in their place, and what was typed is in the old ones alone.
 */
export function findSentFields() {
  // most pages have none, and this costs them next to nothing
  let fields = findUnattached('input[autocomplete^=cc-]')
  if (fields.length > 0) fields = findUnattached('input, select')
  const focused = fields.length > 0 ? document.activeElement : null
  return {
    /** Takes over the text, and the focus, of the field that stood in the page in place of this one. */
    replace(name: CardFieldName, field: CardInput) {
      attached.add(field)
      const { autoComplete } = fieldAttributes[name]
      const old = fields.find((it) => it.autocomplete === autoComplete && !attached.has(it))
      if (!old || old.isConnected) return
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

/** From a field that nobody sees any more. */
export function moveText(from: CardInput, to: CardInput): void {
  if (from.value) to.value = from.value
  wipeInput(from)
}
