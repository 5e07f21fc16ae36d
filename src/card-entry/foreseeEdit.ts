import type { FieldEdit } from '../card/edit.ts'

/**
 * Predicts the text of a field after a key or a paste, before the browser edits it. Returns undefined for edits that
 * only the browser knows, such as the deletion of a word or the work of an input method. Events made by scripts are
 * not predicted, because tools like user-event edit the field in their own way.
 */
export function foreseeEdit(event: Event, input: HTMLInputElement): FieldEdit | undefined {
  // older browsers lack some of them
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
