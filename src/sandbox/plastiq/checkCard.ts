import type { Card } from '../../contracts/plastiq.ts'
import type { Brand } from './brands.ts'

const halfDayMs = 43_200_000

/**
 * What is wrong with a card that has the documented form, field by field, without any value.
 *
 * @param mayLack Whether its code and its expiry may be missing.
 */
export function faultsOfCard(
  card: Card,
  brand: Brand | undefined,
  { now, mayLack }: { now: number; mayLack: boolean },
): string[] {
  const found: string[] = []
  if (
    !luhnValid(card.accountNumber) ||
    brand?.lengths.includes(card.accountNumber.length) === false
  ) {
    found.push('data.accountNumber: is not a valid card number')
  }
  const { cvv, expirationMonth: month, expirationYear: year } = card
  if (!mayLack && cvv === undefined) found.push('data.cvv: is missing')
  if ((!month || !year) && !(mayLack && month === year)) {
    found.push('data.expirationMonth, data.expirationYear: are missing')
  }
  if (brand !== undefined && cvv !== undefined && cvv.length !== brand.cvvLength) {
    found.push(`data.cvv: has to have ${brand.cvvLength} digits for this brand`)
  }
  if (month && year && expired(month, year, now))
    found.push('data.expirationMonth, data.expirationYear: are in the past')
  return found
}

/** A card is good to the end of its month, wherever on earth its holder is. */
function expired(month: string, year: string, now: number): boolean {
  const endOfMonth = Date.UTC(Number(year), Number(month))
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
