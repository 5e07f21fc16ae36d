// Digits that an answer may contain. They are apart from the schemas, which are too large for a page.

/** This many digits could be a card number. */
const LIKE_A_NUMBER = /(\p{Nd}[\s.\p{Pd}\p{Cf}]{0,3}){12}/u

/** The text, unless there could be a card number in it: no field of a stored card has a place for one. */
export function withoutNumber(text: string): string | undefined {
  return LIKE_A_NUMBER.test(text) ? undefined : text
}

/** The last four digits of the answered text. */
export function lastFourDigits(text: string): string | undefined {
  return text.replace(/\D/g, '').slice(-4) || undefined
}
