import type { CardInput } from './types.ts'

/** A country may be chosen from the start; everything else starts empty. */
export function initialValue(input: CardInput): string {
  if (input instanceof HTMLInputElement) return ''
  return [...input.options].find((option) => option.defaultSelected)?.value ?? ''
}
