import { anyAddress, type Addresses } from '../card/addressRules.ts'
import { cardNumberIn } from '../card/findNumber.ts'
import type { CardFieldName } from '../card/types.ts'
import { isTextInput } from './fieldElement.ts'
import { initialValue } from './initialValue.ts'
import type { CardInput } from './types.ts'

/**
 * Keeps the text of address fields that were removed because another country has no such part, or another kind of
 * field for it. A card number is not kept.
 */
export function keepTexts(addresses: () => Addresses | undefined) {
  const texts = new Map<CardFieldName, { text: string; isTyped: boolean }>()
  // fields that the text did not fit; it is kept for the next field
  const unfit = new WeakSet<CardInput>()
  return {
    save(name: CardFieldName, field: CardInput) {
      const isPart = anyAddress.parts.some((part) => part === name)
      if (!isPart || (unfit.has(field) && isInitial(field))) return
      const text = textOf(field)
      const isTyped = isTextInput(field) && !isInitial(field)
      texts.set(name, { text: cardNumberIn(text) ? '' : text, isTyped })
    },
    restore(name: CardFieldName, field: CardInput) {
      const { text = '', isTyped } = texts.get(name) ?? {}
      if (!text || !isInitial(field)) return
      // what one country lists, or a host filled in for it, means nothing where states are typed
      const value = isTextInput(field)
        ? isTyped && text
        : addresses()?.findState(statesOf(field), text)?.code
      if (value) field.value = value
      else unfit.add(field)
    },
    forget: () => texts.clear(),
  }
}

const isInitial = (field: CardInput) => field.value === initialValue(field)

/** As people read it. */
function textOf(field: CardInput): string {
  return isTextInput(field) ? field.value : (field.value && field.selectedOptions[0]?.text) || ''
}

function statesOf({ options }: HTMLSelectElement) {
  return [...options].map(({ value, text }) => ({ code: value, name: text, latinName: text }))
}
