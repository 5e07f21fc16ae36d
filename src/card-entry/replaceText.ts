import type { FieldText } from '../card/edit.ts'

/**
 * Replaces the text of a field. In the focused field it uses an editing command if it can, which keeps the browser's
 * undo working; setting the value would break it.
 */
export function replaceText(input: HTMLInputElement, { value, caret }: FieldText): void {
  const old = input.value
  const focused = input.matches(':focus')
  if (focused && old !== value) {
    const shorter = Math.min(old.length, value.length)
    let start = 0
    while (start < shorter && old[start] === value[start]) start++
    let tail = 0
    while (tail < shorter - start && old.at(-1 - tail) === value.at(-1 - tail)) tail++
    const text = value.slice(start, value.length - tail)
    input.setSelectionRange(start, old.length - tail)
    // simulated pages, such as jsdom, have no such command
    input.ownerDocument.execCommand?.(text ? 'insertText' : 'delete', false, text)
  }
  if (input.value !== value) input.value = value
  if (focused) input.setSelectionRange(caret, caret)
}
