import type { BrandInfo, CardBrand } from './types.ts'

/** A prefix, or an inclusive range of prefixes of equal length. */
export type Prefix = number | readonly number[]

interface OverlayBrand extends BrandInfo {
  readonly prefixes: readonly Prefix[]
}

const gaps = [4, 8, 12]

/**
 * Brands that `credit-card-type` does not know, by prefixes that are public. No scheme publishes its
 * full list, so these are good guesses for an icon and for spacing, never a reason to refuse a card
 * that its server would take. A range is written as long as the library's own where it corrects it.
 */
export const overlay: readonly OverlayBrand[] = [
  {
    // The ranges that NPCI gave to acquirers, as processors publish them. The broad "60, 65, 81, 82"
    // of encyclopedias also covers Discover, UnionPay and Maestro cards, so it is not used as it is.
    brand: 'rupay',
    name: 'RuPay',
    prefixes: [[508500, 508999], 6069, 607, 608, [652150, 653149], [8172, 8199], 82],
    gaps,
    lengths: [16],
    codeSize: 3,
  },
  {
    // Belgium. 6703 also carries Maestro. Older cards have no security code printed.
    brand: 'bancontact',
    name: 'Bancontact',
    prefixes: [6703, 606005],
    gaps,
    lengths: [16, 17, 18, 19],
    codeSize: 3,
  },
  {
    // Denmark, cards without a second brand (5019).
    brand: 'dankort',
    name: 'Dankort',
    prefixes: [[501900, 501999]],
    gaps,
    lengths: [16],
    codeSize: 3,
  },
  {
    // Airline cards: ISO/IEC 7812 gives them the first digit 1, which JCB shares in 1800.
    brand: 'uatp',
    name: 'UATP',
    prefixes: [1],
    gaps: [4, 9],
    lengths: [15],
    codeSize: 3,
  },
  // France. Its cards carry Visa's or Mastercard's prefixes: only the issuer's full BIN list, which is
  // not public, tells them apart. So it has none of its own.
  {
    brand: 'cartes-bancaires',
    name: 'Cartes Bancaires',
    prefixes: [],
    gaps,
    lengths: [16],
    codeSize: 3,
  },
]

interface CoBadge {
  /** The brand that the prefix tells. */
  readonly on: CardBrand
  /** The brand that the card may carry beside it. */
  readonly second: CardBrand
  readonly prefixes: readonly string[]
}

/**
 * Second brands that a card may carry. "May": some foreign Visa cards start with 4571 too, and nearly
 * every card that could be Cartes Bancaires by this table is not, outside France. Therefore these are
 * offered only to hosts that say they take the second brand.
 */
export const coBadges: readonly CoBadge[] = [
  { on: 'visa', second: 'cartes-bancaires', prefixes: ['4'] },
  { on: 'mastercard', second: 'cartes-bancaires', prefixes: ['2', '5'] },
  { on: 'visa', second: 'dankort', prefixes: ['4571'] },
  { on: 'visa', second: 'bancontact', prefixes: ['479658'] },
  { on: 'bancontact', second: 'maestro', prefixes: ['6703'] },
  { on: 'jcb', second: 'rupay', prefixes: ['353', '356'] },
]
