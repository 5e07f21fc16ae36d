import type { CardFieldName } from '../card/types.ts'
import { card as cardWords } from '../messages/en/card.ts'

/** Allows the whitespace that markup puts around a label. */
const anyOf = (...words: string[]) =>
  new RegExp(`^\\s*(?:${words.join('|')})(?: \\(optional\\))?\\s*$`)

const { fields, addressWords: kinds } = cardWords

/**
 * Labels of the kit in English, with all names that countries have for the parts of an address. `District` is the city's,
 * as in Hong Kong and Turkey; only in Nauru is it the state's.
 */
export const englishLabels: Record<CardFieldName, string | RegExp> = {
  ...fields,
  line2: anyOf(fields.line2.replace(' (optional)', '')),
  city: anyOf(fields.city, kinds.postTown, kinds.suburb, kinds.district),
  state: anyOf(
    fields.state,
    kinds.province,
    kinds.county,
    kinds.prefecture,
    kinds.region,
    kinds.emirate,
    kinds.island,
    kinds.parish,
    kinds.department,
    kinds.area,
  ),
  postalCode: anyOf(fields.postalCode, kinds.zip, kinds.postcode, kinds.pin, kinds.eircode),
}
