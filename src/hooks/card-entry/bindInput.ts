import type { FieldEdit, FieldText } from '../../card/edit.ts'
import type { CardInput } from './types.ts'

interface Binding {
  /** What the field should hold after an edit; left out for a field that holds free text. */
  format?: ((edit: FieldEdit) => FieldText) | undefined
  /** The value may have changed, by whatever way. */
  changed: () => void
  /** The person went on to another field. */
  left: () => void
}

/**
 * Listens to one field and formats it in place. Native events, because autofill and password managers
 * set values without React's; `change` and leaving re-read for those that send no `input` at all.
 */
export function bindInput(element: CardInput, { format, changed, left }: Binding): () => void {
  // the length is all that is kept of what was there before; autofill never says
  let previousLength: number | undefined

  function tidy(inputType?: string) {
    if (format && element instanceof HTMLInputElement) {
      const { value } = element
      const caret = element.selectionStart ?? value.length
      const next = format({ value, caret, previousLength, inputType })
      if (next.value !== value) {
        element.value = next.value
        if (document.activeElement === element) element.setSelectionRange(next.caret, next.caret)
      }
    }
    previousLength = undefined
    changed()
  }
  const listeners = {
    beforeinput() {
      previousLength = element.value.length
    },
    input(event: Event) {
      // a composition is left alone until it ends; autofill sends plain events without these members
      if (event instanceof InputEvent && event.isComposing) return
      tidy(event instanceof InputEvent ? event.inputType : undefined)
    },
    compositionend: () => tidy(),
    change: () => tidy(),
    blur() {
      tidy()
      left()
    },
  }
  for (const [type, listener] of Object.entries(listeners)) element.addEventListener(type, listener)
  tidy()
  return () => {
    for (const [type, listener] of Object.entries(listeners)) {
      element.removeEventListener(type, listener)
    }
  }
}
