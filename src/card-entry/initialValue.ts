import { isTextInput } from './fieldElement.ts'
import type { CardInput } from './types.ts'

/** The value that the host has filled in: a country, a name, an address. */
export function initialValue(input: CardInput): string {
  if (isTextInput(input)) return input.defaultValue
  return input.querySelector<HTMLOptionElement>('[selected]')?.value ?? ''
}

/** Empties a field and its undo history, from which the browser could bring digits back. */
export function wipeInput(input: CardInput): void {
  input.value = initialValue(input)
  if (!isTextInput(input)) return
  const { type } = input
  // changing the type makes the browser create a new editor with an empty history
  input.type = 'tel'
  input.type = type
}
