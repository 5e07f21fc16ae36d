import type { Card } from '../../contracts/plastiq.ts'
import type { Brand } from './brands.ts'

const halfDayMs = 43_200_000

/** What is wrong with a card that has the documented form, field by field, without any value. */
export function faultsOfCard(card: Card, brand: Brand | undefined, now: number): string[] {
  const found: string[] = []
  if (
    !luhnValid(card.accountNumber) ||
    brand?.lengths.includes(card.accountNumber.length) === false
  ) {
    found.push('data.accountNumber: is not a valid card number')
  }
  if (brand !== undefined && card.cvv.length !== brand.cvvLength) {
    found.push(`data.cvv: has to have ${brand.cvvLength} digits for this brand`)
  }
  if (expired(card, now)) found.push('data.expirationMonth, data.expirationYear: are in the past')
  return found
}

/** A card is good to the end of its month, wherever on earth its holder is. */
function expired({ expirationMonth, expirationYear }: Card, now: number): boolean {
  const endOfMonth = Date.UTC(Number(expirationYear), Number(expirationMonth))
  return now - halfDayMs >= endOfMonth
}

function luhnValid(digits: string): boolean {
  let sum = 0
  for (const [index, digit] of [...digits].toReversed().entries()) {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
