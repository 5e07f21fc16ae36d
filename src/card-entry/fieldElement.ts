import { advise } from '../client/advise.ts'
import type { CardFieldName } from '../card/types.ts'
import type { CardInput } from './types.ts'

/** Checks members instead of the constructor, because elements of another document have other constructors. */
export function isTextInput(field: CardInput): field is HTMLInputElement {
  return 'checked' in field
}

/**
 * Finds the field of a ref. A component of a design system may pass the element around its input, or some other
 * object. Returns undefined unless there is exactly one field in it.
 */
export function fieldElement(name: CardFieldName, given: Element): CardInput | undefined {
  if (isField(given)) return given
  // a component's instance has no such method
  const inside = given.querySelectorAll?.<CardInput>('input:not([type=hidden]), select')
  const [only, another] = inside ?? []
  advise('not-a-field', name)
  return another ? undefined : only
}

function isField(given: Element): given is CardInput {
  return 'value' in given && typeof given.value === 'string' && 'dataset' in given
}
