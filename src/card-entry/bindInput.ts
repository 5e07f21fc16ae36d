import type { FieldEdit, FieldText } from '../card/edit.ts'
import { isTextInput } from './fieldElement.ts'
import { foreseeEdit } from './foreseeEdit.ts'
import { listen } from './listen.ts'
import { replaceText } from './replaceText.ts'
import type { CardInput } from './types.ts'

interface Binding {
  /** Returns the text and caret of the field after an edit; left out for a field of free text. */
  format?: ((edit: FieldEdit) => FieldText) | undefined
  /** A value may have changed, by typing, autofill or a script. */
  changed: () => void
  /** The field got the focus. */
  entered: () => void
  /** The field lost the focus. */
  left: () => void
}

/** A field that is listened to. */
export interface BoundInput {
  /** Handles `beforeinput` after all other listeners: if one of them has prevented the edit, no other is made. */
  beforeinput: (event: Event) => void
  /** Something has been typed here, so the browser may keep it for undo and redo. */
  isEdited: () => boolean
  stop: () => void
}

/**
 * Listens to one field and formats it in place. Native events, because autofill and password managers
 * set values without React's; `change` and leaving re-read for those that send no `input` at all.
 */
export function bindInput(element: CardInput, binding: Binding): BoundInput {
  const { format, changed, entered, left } = binding
  // a type without a caret, such as `number` or `month`, takes no formatted text, so it is left as it is typed
  const input = isTextInput(element) && element.selectionStart !== null ? element : undefined
  // only the length of the previous text is kept; autofill doesn't announce itself
  let previousLength: number | undefined
  // our own editing commands send events too
  let formatting = false
  let edited = false
  // the edit that is about to be made needs no formatting
  let foreseen: boolean | undefined

  function put(field: HTMLInputElement, next: FieldText, inputType = '') {
    formatting = true
    // undo and redo stop between the typed key and its formatting, so they go one step further
    if (inputType.startsWith('history')) field.ownerDocument.execCommand?.(inputType.slice(7))
    else replaceText(field, next)
    formatting = false
  }

  function tidy(inputType?: string) {
    if (format && input && isEditable(input)) {
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
  function beforeinput(event: Event) {
    if (!input || !format || formatting || event.defaultPrevented) return
    // Chromium announces edits to fields that it then doesn't edit
    if (!isEditable(input)) return
    const edit = foreseeEdit(event, input)
    const next = edit && format(edit)
    // everything that an input method does until it ends counts as one edit
    if (edit) previousLength = undefined
    else if (!isComposing(event)) previousLength = input.value.length
    else previousLength ??= input.value.length
    foreseen = next && next.value === edit.value
    if (!next || foreseen) return
    // replaces the browser's edit instead of adding one: WebKit undoes nested edits in the wrong order
    event.preventDefault()
    put(input, next)
    changed()
  }
  const listeners = {
    input(event: Event) {
      edited = true
      // a composition is left alone until it ends
      if (formatting || isComposing(event)) return
      // autofill sends plain events without this member
      const { inputType } = event as Partial<InputEvent>
      if (!inputType || !foreseen) tidy(inputType)
      // editing commands of scripts come without a `beforeinput`
      foreseen = undefined
      changed()
    },
    compositionend: reread,
    change: reread,
    focus: entered,
    blur() {
      reread()
      left()
    },
  }
  const stop = listen(element, listeners)
  if (element.value) tidy()
  return { beforeinput, isEdited: () => edited, stop }
}

/** The field is not `readOnly` or `disabled`, whether by the host, by its fieldset or while a card is sent. */
const isEditable = (input: HTMLInputElement) => !input.readOnly && !input.matches(':disabled')

const isComposing = (event: Event) => (event as Partial<InputEvent>).isComposing === true
