import { digitsOf } from './digits.ts'
import { MAX_READ } from './types.ts'

/** A field right after the browser has edited it, before it is formatted. */
export interface FieldEdit {
  /** The present text of the input. */
  value: string
  /** The position of the caret, in UTF-16 units (`selectionStart`). */
  caret: number
  /**
   * How long the text was before this edit. Left out where no edit was seen (autofill, a re-read on
   * blur). The length is enough, so nobody has to keep a second copy of the digits.
   */
  previousLength?: number | undefined
  /** `InputEvent.inputType`. Autofill has none and Android's is not reliable: a hint, nothing more. */
  inputType?: string | undefined
}

/** The new text of the input and the position of its caret. */
export interface FieldText {
  value: string
  caret: number
}

/**
 * The edit without the parts of a long paste that a field doesn't read: leading blanks and everything after
 * `MAX_READ`.
 */
export function readable(edit: FieldEdit): FieldEdit {
  if (edit.value.length <= MAX_READ) return edit
  const value = edit.value.trimStart().slice(0, MAX_READ)
  return { value, caret: value.length, inputType: edit.inputType }
}

/**
 * Strips a text to its digits and formats these. The caret stays right after the digit that it was
 * after, or at the end if it was after the last one. Digits that the format adds count as leading zeros.
 *
 * @example formatEdit('42424', 5, formatCardNumber) // '4242 4', caret 6
 */
export function formatEdit(
  raw: string,
  caret: number,
  format: (digits: string) => string,
): FieldText {
  const head = digitsOf(raw.slice(0, caret))
  const digits = head + digitsOf(raw.slice(caret))
  const before = head.length
  const value = format(digits)
  if (before === digits.length) return { value, caret: value.length }
  const gained = Math.max(0, digitsOf(value).length - digits.length)
  let missing = before && before + gained
  let place = 0
  // a loop: an expression with the count in it fails where the count is that of a long paste
  while (missing > 0 && place < value.length) {
    if (digitsOf(value.charAt(place))) missing--
    place++
  }
  return { value, caret: missing > 0 ? value.length : place }
}

/**
 * The text before the last key, for a field that has no room for another character; undefined unless the edit added
 * one character to a formatted text.
 */
export function beforeKey(
  { value, caret, previousLength, inputType }: FieldEdit,
  isFormatted: (text: string) => boolean,
): FieldText | undefined {
  const start = caret - value.length + (previousLength ?? Number.NaN)
  // One code point, as the digits of some scripts have two UTF-16 units.
  const isKey = start >= 0 && /^.$/u.test(value.slice(start, caret))
  // Pasted text is never cut; dropping a single digit counts as typing it.
  if (!isKey || /^insertFrom(?!Drop)/.test(inputType ?? '')) return undefined
  const before = value.slice(0, start) + value.slice(caret)
  return isFormatted(before) ? { value: before, caret: start } : undefined
}

/**
 * Backspace right after a gap takes the gap, and formatting would put it back at once: the key would
 * seem dead. So the digit beside the gap goes too: the one before it, or after it for a forward
 * delete. Only an edit that took a part of a gap and nothing else is changed.
 *
 * The proof that nothing else went is that the text with that part put back is a formatted one.
 */
export function takeDigitWithGap(
  edit: FieldEdit,
  gap: string,
  isFormatted: (text: string) => boolean,
): FieldEdit {
  const { value, caret, previousLength = 0, inputType } = edit
  const before = value.slice(0, caret)
  const after = value.slice(caret)
  const erased = previousLength - value.length
  // A gap that was cut or dragged away comes back without taking a digit. A composition may erase.
  if (erased < 1 || /^(deleteBy|insert(?!Comp))/.test(inputType ?? '')) return edit
  for (let start = 0; start + erased <= gap.length; start++) {
    if (!isFormatted(before + gap.slice(start, start + erased) + after)) continue
    const forward = inputType?.endsWith('Forward')
    const head = forward ? before : before.replace(/\d(\D*)$/, '$1')
    const tail = forward ? after.replace(/\d/, '') : after
    return { value: head + gap + tail, caret: head.length, inputType }
  }
  return edit
}
