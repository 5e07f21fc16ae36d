import type { CardInput } from './types.ts'

/** The value marks the attribute as ours, so that one set by the host stays. */
const ours = 'sending'

/** Keeps a field as it is while it is sent. A list can only be kept by disabling it. */
export function lockField(field: CardInput, value: boolean): void {
  const attribute = 'readOnly' in field ? 'readonly' : 'disabled'
  if (!value) {
    if (field.getAttribute(attribute) === ours) field.removeAttribute(attribute)
  } else if (!field.hasAttribute(attribute)) field.setAttribute(attribute, ours)
}
