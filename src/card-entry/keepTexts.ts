import { addressParts, type Addresses } from '../card/addressRules.ts'
import { cardNumberIn } from '../card/findNumber.ts'
import type { CardFieldName } from '../card/types.ts'
import { isTextInput } from './fieldElement.ts'
import type { CardInput } from './types.ts'

const parts: readonly CardFieldName[] = addressParts

/** Whether this is an address field, whose text is kept while there is none of it. */
export const isKept = (name: CardFieldName) => parts.includes(name)

/**
 * Keeps the text of address fields that were removed because another country has no such part, or another kind of
 * field for it. A card number is not kept.
 */
export function keepTexts(addresses: () => Addresses | undefined) {
  const texts = new Map<CardFieldName, string>()
  // fields whose list lacks the text as an option; it is kept for the next field
  const unfit = new WeakSet<CardInput>()
  return {
    save(name: CardFieldName, field: CardInput) {
      if (!isKept(name) || (unfit.has(field) && !field.value)) return
      const text = textOf(field)
      texts.set(name, cardNumberIn(text) ? '' : text)
    },
    restore(name: CardFieldName, field: CardInput) {
      const text = texts.get(name)
      if (!text || field.value) return
      field.value = isTextInput(field)
        ? text
        : (addresses()?.findState(statesOf(field), text)?.code ?? '')
      if (!field.value) unfit.add(field)
    },
    forget: () => texts.clear(),
  }
}

/** The text of a field as people read it; of a list, the name and not the code. */
function textOf(field: CardInput): string {
  return isTextInput(field) ? field.value : (field.value && field.selectedOptions[0]?.text) || ''
}

function statesOf({ options }: HTMLSelectElement) {
  return [...options].map(({ value, text }) => ({ code: value, name: text, latinName: text }))
}
