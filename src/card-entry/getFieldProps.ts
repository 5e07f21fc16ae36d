import { fieldInputs, withheld } from '../card/fields.ts'
import type { AddressFieldName, CardFieldErrorCode, CardFieldName } from '../card/types.ts'
import type { CardEntryStore, CardFieldsState, CardInput } from './types.ts'

/** Attributes of a card field; its value stays in the element. */
export interface CardInputProps {
  /** For the `htmlFor` of your label. */
  id: string
  /** Number, expiry and security code have none, so that they are in no `FormData` and no browser sends them. */
  name?: CardFieldName
  /** Connects the element, which alone holds the text. */
  ref: (element: CardInput | null) => void
  /** A security code that is masked. */
  type?: 'password'
  /** By this browsers know what to fill in. */
  autoComplete: string
  required: boolean
  inputMode?: 'numeric'
  dir?: 'ltr'
  spellCheck?: boolean
  autoCorrect?: string
  autoCapitalize?: string
  /** Always set, because browsers call a required list invalid before anything is chosen. */
  'aria-invalid': boolean
  /** The id for the element of its error, while it has one. */
  'aria-describedby'?: string
}

export function getFieldProps(
  { id, ref }: Pick<CardEntryStore, 'id' | 'ref'>,
  name: CardFieldName,
  error: CardFieldErrorCode | undefined,
  mask: boolean | undefined,
  optional = false,
): CardInputProps {
  const { text, ...attributes } = fieldInputs[name]
  return {
    id: `${id}${name}`,
    ...(!withheld.includes(name) && { name }),
    ref: ref(name),
    required: true,
    ...attributes,
    ...text,
    ...(optional && { required: false }),
    ...(mask && name === 'securityCode' && { type: 'password' }),
    'aria-invalid': error !== undefined,
    ...(error && { 'aria-describedby': fieldErrorId(id, name) }),
  }
}

/** Whether the host may fill in a field. */
export function isPrefilled(name: CardFieldName): name is 'name' | AddressFieldName {
  return !withheld.includes(name)
}

/** Whether the host's `brands` make this field optional for the card's brand. */
export function isOptional({ brand, candidates }: CardFieldsState, name: CardFieldName): boolean {
  const info = brand && candidates[0]
  return (name === 'expiry' || name === 'securityCode') && info?.[name]?.optional === true
}

export function fieldErrorId(formId: string, name: CardFieldName): string {
  return `${formId}${name}-error`
}
