import { digitsOf } from './digits.ts'
import { beforeKey, type FieldEdit, type FieldText, formatEdit, readable } from './edit.ts'
import type { BrandInfo } from './brands/cardBrand.ts'
import type { CardFieldErrorCode } from './types.ts'

/** How many digits the code may have: the brand's number, or 3 or 4 while the brand is not known. */
export function securityCodeSizes(info: BrandInfo | undefined): readonly number[] {
  return info ? [info.securityCode?.length ?? 3].flat() : [3, 4]
}

/**
 * What the security code field should hold after an edit. A full field ignores further digits.
 *
 * @param info The card's brand, undefined while it is not known.
 */
export function editSecurityCode(written: FieldEdit, info: BrandInfo | undefined): FieldText {
  const edit = readable(written)
  // some names of the code have a digit: `CVC2: 123`
  const named = /c[a-z]{2}2\W+(\d.*)/is.exec(edit.value)?.[1]
  if (named) return editSecurityCode({ value: named, caret: named.length }, info)
  const tooMany = digitsOf(edit.value).length > Math.max(...securityCodeSizes(info))
  const unkeyed = tooMany ? beforeKey(edit, (text) => text === digitsOf(text)) : undefined
  if (unkeyed) return unkeyed
  // A code that was pasted or filled in is kept up to four digits, because the brand may be detected later.
  return formatEdit(edit.value, edit.caret, (digits) => digits.slice(0, 4))
}

/** The errors that `checkSecurityCode` can find. */
export type SecurityCodeErrorCode = Extract<
  CardFieldErrorCode,
  'required' | 'incomplete' | 'invalid'
>

/**
 * What is wrong with a security code; undefined if it can be sent. American Express has four digits
 * and takes no less; other brands have three, unless the host says otherwise.
 *
 * @param info The card's brand, undefined while it is not known: then 3 and 4 digits will do.
 * @example checkSecurityCode('123', brandInfo('american-express')) // 'incomplete'
 */
export function checkSecurityCode(
  text: string,
  info: BrandInfo | undefined,
): SecurityCodeErrorCode | undefined {
  const digits = digitsOf(text)
  if (!text.trim()) return info?.securityCode?.optional ? undefined : 'required'
  if (!digits) return 'invalid'
  const sizes = securityCodeSizes(info)
  if (sizes.includes(digits.length)) return undefined
  return digits.length < Math.min(...sizes) ? 'incomplete' : 'invalid'
}
