import type { addressFields } from './addressRules.ts'
import type { cardFields } from './fields.ts'

/** The name of a field of a card form. Address fields are named as on the wire. */
export type CardFieldName = (typeof cardFields)[number]

/** The billing address' fields, named as on the wire. */
export type AddressFieldName = (typeof addressFields)[number]

/** The members of `CardFieldErrorCode`. */
export const cardFieldErrorCodes = [
  'required',
  'incomplete',
  'invalid',
  'too-long',
  'past',
  'too-far',
  'brand-not-accepted',
  'looks-like-card-number',
] as const

/**
 * What is wrong with a field, as a code; the words belong to `messages`. The list is closed.
 *
 * - `required`: the field is empty
 * - `incomplete`: more characters are needed
 * - `invalid`: wrong, and more characters won't help
 * - `too-long`: more characters than the field can have
 * - `past`: the card has expired
 * - `too-far`: the year is further ahead than any card is issued for
 * - `brand-not-accepted`: the host doesn't accept cards of this brand
 * - `looks-like-card-number`: a card number in a field for something else
 */
export type CardFieldErrorCode = (typeof cardFieldErrorCodes)[number]

/** The most digits that a card number can have (ISO/IEC 7812-1). */
export const MAX_DIGITS = 19

/**
 * How much of a text is read, in UTF-16 units: far more than an address or a message around a card number has.
 * Fields of digits drop the rest when they are formatted; free text that is longer is refused unread.
 */
export const MAX_READ = 5000
