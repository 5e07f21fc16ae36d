import type { CardFieldErrorCode, CardFieldName } from '../../card/types.ts'
import { fieldAttributes } from './attributes.ts'
import type { CardInput } from './types.ts'

/** Attributes of a card field; its value stays in the element. */
export interface CardFieldProps {
  id: string
  name: CardFieldName
  ref: (element: CardInput | null) => void
  /** A security code that is masked. */
  type?: 'password'
  autoComplete: string
  required: boolean
  inputMode?: 'numeric'
  dir?: 'ltr'
  spellCheck?: boolean
  autoCorrect?: string
  autoCapitalize?: string
  'aria-invalid'?: true
  'aria-describedby'?: string
}

export function getFieldProps(
  formId: string,
  name: CardFieldName,
  ref: (element: CardInput | null) => void,
  error: CardFieldErrorCode | undefined,
): CardFieldProps {
  return {
    id: `${formId}${name}`,
    name,
    ref,
    required: true,
    ...fieldAttributes[name],
    ...(error && { 'aria-invalid': true, 'aria-describedby': fieldErrorId(formId, name) }),
  }
}

export function fieldErrorId(formId: string, name: CardFieldName): string {
  return `${formId}${name}-error`
}
