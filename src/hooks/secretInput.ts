import type { ClipboardEvent } from 'react'

/**
 * Attributes of the input for the value. There is no `name` and no `value`: both would carry the secret elsewhere.
 */
export interface SecretInputProps {
  /** Gives the draft the input, which alone holds the value. */
  ref: (element: HTMLInputElement | null) => void
  type: 'text'
  autoComplete: 'off'
  autoCapitalize: 'off'
  autoCorrect: 'off'
  spellCheck: false
  translate: 'no'
  dir: 'ltr'
  /** This and the four below: password managers leave the field alone. */
  'data-1p-ignore': true
  'data-bwignore': true
  'data-form-type': 'other'
  'data-lpignore': true
  'data-protonpass-ignore': true
  /** The value is covered, by CSS. */
  'data-concealed': true | undefined
  /** Judges the value that was typed. */
  onInput: () => void
  /** Copies the value while it is covered, too, and marks it as taken; so does `onCut`. */
  onCopy: (event: ClipboardEvent<HTMLInputElement>) => void
  onCut: (event: ClipboardEvent<HTMLInputElement>) => void
}

/** A text field, because password managers would take over a password field. CSS covers the value. */
export const secretInput = {
  type: 'text',
  autoComplete: 'off',
  autoCapitalize: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  translate: 'no',
  dir: 'ltr',
  'data-1p-ignore': true,
  'data-bwignore': true,
  'data-form-type': 'other',
  'data-lpignore': true,
  'data-protonpass-ignore': true,
} as const
