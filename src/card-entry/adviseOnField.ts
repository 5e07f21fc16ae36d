import type { CardFieldName } from '../card/types.ts'
import { advise } from '../client/advise.ts'
import type { CardInput } from './types.ts'

/** The most characters of a field as it is shown: 19 digits in groups, `MM / YYYY`, four digits. */
const longest: Partial<Record<CardFieldName, number>> = { number: 23, expiry: 9, securityCode: 4 }

/** Warns developers about markup in which a card cannot be entered or sent. A production build says nothing. */
export function adviseOnField(name: CardFieldName, field: CardInput, isFirst: boolean): void {
  const { form } = field
  // a list has none, and -1 is a text field's without the attribute
  const limit = 'maxLength' in field ? field.maxLength : -1
  if (limit >= 0 && limit < (longest[name] ?? 0)) advise('max-length', name)
  if (!isFirst) return
  if (!form) advise('no-form')
  else if (form.parentElement?.closest('form')) advise('nested-form')
}
