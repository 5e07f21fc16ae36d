import type { ClipboardEvent } from 'react'

/**
 * Attributes of the input for the value. There is no `name` and no `value`: both would carry the secret elsewhere.
 */
export interface SecretInputProps {
  ref: (element: HTMLInputElement | null) => void
  type: 'text'
  autoComplete: 'off'
  autoCapitalize: 'off'
  autoCorrect: 'off'
  spellCheck: false
  translate: 'no'
  dir: 'ltr'
  'data-1p-ignore': true
  'data-bwignore': true
  'data-form-type': 'other'
  'data-lpignore': true
  'data-protonpass-ignore': true
  'data-concealed': true | undefined
  onInput: () => void
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
