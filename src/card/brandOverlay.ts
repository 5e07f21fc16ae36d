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
  // Uzbekistan, as Cardidy and Payme's test cards have them.
  'humo,Humo,9860,16',
  'uzcard,Uzcard,8600 5614,16',
  // Pakistan: the one prefix that CyberSource publishes, within BORICA's.
  'paypak,PayPak,220543,16',
  // Bulgaria, next to Mir's; Cardidy.
  'borica,BORICA,2205,16',
  // Sri Lanka, within JCB's; Cardidy.
  'lankapay,LankaPay,357111,16',
  // Egypt: the one prefix that CyberSource publishes.
  'meeza,Meeza,507808,16',
  // Vietnam, as VNPAY's test cards have it.
  'napas,Napas,9704,16 19',
  // Belarus and Ukraine, by the lists of issuer numbers in encyclopedias alone.
  'belkart,Belkart,9112,16',
  'prostir,Prostir,9804,16',
  // Korea's own cards: by the pattern that payment pages use for what starts with 9.
  'korean-domestic,Korean domestic card,9,16',
]

/** Prefixes of the library's brands that it does not list. */
export const additions: Readonly<Record<string, string>> = {
  // Discover's partner ranges; Authorize.Net and CyberSource publish test cards in 3088 and 3337.
  jcb: '3088-94 3096-102 3112-20 3158-9 3337-49',
  'diners-club': '3095',
}

/**
 * Prefixes whose numbers have no check digit by Luhn's rule: Maestro's 501080 to 501082, Sodexo, Tarjeta D,
 * Creditel and Anda, all as Active Merchant has them, and BENEFIT's test cards at MyFatoorah.
 */
export const unchecked = /^(50108[0-2]|505864|60(1828|1933|3199)|4(60041|55012|84555|57555|89555))/

/**
 * Second brands that a card may carry beside the one that its prefix tells. "May": some foreign Visa cards
 * start with 4571 too, and nearly every card that could be Cartes Bancaires by this table is not, outside
 * France. Therefore these are offered only to hosts that say they take the second brand.
 */
export const coBadges: readonly (readonly [on: CardBrand, second: CardBrand, prefix: RegExp])[] = [
  ['visa', 'cartes-bancaires', /^4/],
  ['mastercard', 'cartes-bancaires', /^[25]/],
  ['visa', 'dankort', /^4571/],
  ['visa', 'bancontact', /^(479658|487104)/],
  ['mastercard', 'bancontact', /^512788/],
  ['bancontact', 'maestro', /^6703/],
  ['jcb', 'rupay', /^35[36]/],
]
