import { isTextInput } from './fieldElement.ts'
import type { CardInput } from './types.ts'

/** What a host has filled in from the start: a country, a name, an address. */
export function initialValue(input: CardInput): string {
  if (isTextInput(input)) return input.defaultValue
  return input.querySelector<HTMLOptionElement>('[selected]')?.value ?? ''
}

/** Empties a field and what the browser keeps to undo and redo in it, which would bring digits back. */
export function wipeInput(input: CardInput): void {
  input.value = initialValue(input)
  if (!isTextInput(input)) return
  const { type } = input
  // a field of another type is another editor to the browser, with a history of its own
  input.type = 'tel'
  input.type = type
}
