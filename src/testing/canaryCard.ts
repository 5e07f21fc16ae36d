import { passesLuhn } from '../card/luhn.ts'
import { testCards } from './testCards.ts'

/**
 * A card whose number was typed by no test before, so that what is found is of this one. American Express,
 * as three digits of a code would be found by chance.
 */
export function canaryCard() {
  const random = crypto.getRandomValues(new Uint8Array(12))
  const digits = `37${Array.from(random, (byte) => byte % 10).join('')}`
  const number = Array.from({ length: 10 }, (_, check) => `${digits}${check}`).find(passesLuhn)
  return { ...testCards.brands['american-express'], number: number ?? digits, securityCode: '7391' }
}
