import type { FieldEdit } from '../card/edit.ts'

/**
 * What a key or a paste is about to make of a field, before the browser does it; undefined for what only
 * the browser can tell, as a word that is erased or an input method at work. Events made by scripts are not
 * foreseen: what user-event and its like do after them is their own idea of an edit.
 */
export function foreseeEdit(event: Event, input: HTMLInputElement): FieldEdit | undefined {
  // a browser of another day may leave some of them out
  const { inputType, data, cancelable } = event as InputEvent
  const { value, selectionStart, selectionEnd } = input
  let before = value.slice(0, selectionStart ?? 0)
  let after = value.slice(selectionEnd ?? 0)
  if (!cancelable || !event.isTrusted) return undefined
  if (inputType?.startsWith('deleteContent')) {
    const isCaret = selectionStart === selectionEnd
    if (isCaret && inputType.endsWith('Forward')) after = after.slice(1)
    else if (isCaret) before = before.slice(0, -1)
  } else if (data && (inputType === 'insertText' || inputType === 'insertFromPaste')) before += data
  else return undefined
  const previousLength = value.length
  return { value: before + after, caret: before.length, previousLength, inputType }
}
