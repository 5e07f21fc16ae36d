import type { FieldEdit, FieldText } from '../../card/edit.ts'
import { foreseeEdit } from './foreseeEdit.ts'
import { replaceText } from './replaceText.ts'
import type { CardInput } from './types.ts'

interface Binding {
  /** What the field should hold after an edit; left out for a field that holds free text. */
  format?: ((edit: FieldEdit) => FieldText) | undefined
  /** Any value may have changed, by whatever way. */
  changed: () => void
  /** The person went on to another field. */
  left: () => void
}

/**
 * Listens to one field and formats it in place. Native events, because autofill and password managers
 * set values without React's; `change` and leaving re-read for those that send no `input` at all. Until the
 * signal is aborted.
 */
export function bindInput(element: CardInput, binding: Binding, signal: AbortSignal): void {
  const { format, changed, left } = binding
  const input = element instanceof HTMLInputElement ? element : undefined
  // the length is all that is kept of what was there before; autofill never says
  let previousLength: number | undefined
  // our own editing commands send events too
  let formatting = false
  // the edit that is about to be made needs no formatting
  let foreseen: boolean | undefined

  function put(field: HTMLInputElement, next: FieldText, inputType = '') {
    formatting = true
    // Undo and redo stop between a key and what was made of it: one step more
    if (inputType.startsWith('history')) document.execCommand(inputType.slice(7))
    else replaceText(field, next)
    formatting = false
  }

  function tidy(inputType?: string) {
    if (format && input) {
      const { value } = input
      const caret = input.selectionStart ?? value.length
      const next = format({ value, caret, previousLength, inputType })
      if (next.value !== value) put(input, next, inputType)
    }
    previousLength = undefined
  }
  function reread() {
    tidy()
    changed()
  }
  const listeners = {
    beforeinput(event: Event) {
      if (!format || formatting || !input) return
      const edit = foreseeEdit(event, input)
      const next = edit && format(edit)
      previousLength = edit ? undefined : input.value.length
      foreseen = next && next.value === edit.value
      if (!next || foreseen) return
      // One edit and not two: WebKit undoes an edit that is made within another in the wrong order
      event.preventDefault()
      put(input, next)
      changed()
    },
    input(event: Event) {
      // a composition is left alone until it ends; autofill sends plain events without these members
      if (formatting || (event instanceof InputEvent && event.isComposing)) return
      const inputType = event instanceof InputEvent ? event.inputType : undefined
      if (!inputType || !foreseen) tidy(inputType)
      changed()
    },
    compositionend: reread,
    change: reread,
    blur() {
      reread()
      left()
    },
  }
  for (const [type, listener] of Object.entries(listeners)) {
    element.addEventListener(type, listener, { signal })
  }
  tidy()
}
