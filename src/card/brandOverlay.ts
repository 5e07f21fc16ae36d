import type { BrandLine } from './brandTable.ts'
import type { CardBrand } from './types.ts'

/**
 * Brands that `credit-card-type` does not know, by prefixes that are public. No scheme publishes its
 * full list, so these are good guesses for an icon and for spacing, never a reason to refuse a card
 * that its server would take. A range is written as long as the library's own where it corrects it.
 */
export const overlay: readonly BrandLine[] = [
  // The ranges that NPCI gave to acquirers, as processors publish them. The broad "60, 65, 81, 82" of
  // encyclopedias also covers Discover, UnionPay and Maestro cards, so it is not used as it is.
  'rupay,RuPay,508500-999 6069 607 608 652150-3149 8172-99 82,16',
  // Belgium. 6703 also carries Maestro. Older cards have no security code printed.
  'bancontact,Bancontact,6703 606005,16 17 18 19',
  // Denmark, cards without a second brand (5019).
  'dankort,Dankort,501900-99,16',
  // Airline cards: ISO/IEC 7812 gives them the first digit 1, which JCB shares in 1800.
  'uatp,UATP,1,15,4 9',
  // France. Its cards carry Visa's or Mastercard's prefixes: only the issuer's full BIN list, which is
  // not public, tells them apart. So it has none of its own.
  'cartes-bancaires,Cartes Bancaires,,16',
]

/**
 * Second brands that a card may carry beside the one that its prefix tells. "May": some foreign Visa cards
 * start with 4571 too, and nearly every card that could be Cartes Bancaires by this table is not, outside
 * France. Therefore these are offered only to hosts that say they take the second brand.
 */
export const coBadges: readonly (readonly [on: CardBrand, second: CardBrand, prefix: RegExp])[] = [
  ['visa', 'cartes-bancaires', /^4/],
  ['mastercard', 'cartes-bancaires', /^[25]/],
  ['visa', 'dankort', /^4571/],
  ['visa', 'bancontact', /^479658/],
  ['bancontact', 'maestro', /^6703/],
  ['jcb', 'rupay', /^35[36]/],
]
