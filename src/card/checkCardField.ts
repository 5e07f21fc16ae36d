import { checkAddressField } from './address.ts'
import { detectBrand } from './brand.ts'
import { digitsOf } from './digits.ts'
import { checkExpiry } from './expiry.ts'
import { checkCardholderName } from './name.ts'
import { checkCardNumber } from './number.ts'
import { checkSecurityCode } from './securityCode.ts'
import type { CardBrand, CardFieldErrorCode, CardFieldName } from './types.ts'

/**
 * What is wrong with one field of a form, given how to read the others: the code's length depends on the
 * number's brand, the postal code's shape on the country. Undefined if the field can be sent.
 */
export function checkCardField(
  name: CardFieldName,
  read: (name: CardFieldName) => string,
  { acceptedBrands }: { acceptedBrands?: readonly CardBrand[] | undefined },
): CardFieldErrorCode | undefined {
  const text = read(name)
  switch (name) {
    case 'number':
      return checkCardNumber(text, { acceptedBrands })
    case 'expiry':
      return checkExpiry(text, thisMonth())
    case 'securityCode':
      return checkSecurityCode(text, detectBrand(digitsOf(read('number')), acceptedBrands).brand)
    case 'name':
      return checkCardholderName(text)
    default:
      return checkAddressField(name, text, read('country'))
  }
}

function thisMonth(): { year: number; month: number } {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1 }
}
