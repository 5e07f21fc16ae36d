import type { BrandRule, CardBrand } from './cardBrand.ts'

const rules: readonly BrandRule[] = [
  {
    // The ranges that NPCI gave to acquirers, as processors publish them. The broad "60, 65, 81, 82" of
    // encyclopedias also covers Discover, UnionPay and Maestro cards, so it is not used as it is.
    brand: 'rupay',
    name: 'RuPay',
    prefixes: '508500-508999 6069 607 608 652150-653149 8172-8199 82',
  },
  {
    // Belgium, as Worldline's and Adyen's test cards have it. 6703 also carries Maestro. Older cards have no
    // security code printed.
    brand: 'bancontact',
    name: 'Bancontact',
    prefixes: '6703 606005',
    lengths: [16, 17, 18, 19],
  },
  // Denmark, cards without a second brand (5019): Active Merchant, Adyen's and PayPal's test cards.
  { brand: 'dankort', name: 'Dankort', prefixes: '501900-501999' },
  // Airline cards: ISO/IEC 7812 gives them the first digit 1, which JCB shares in 1800.
  { brand: 'uatp', name: 'UATP', prefixes: '1', lengths: [15], gaps: [4, 9] },
  // France. Its cards carry Visa's or Mastercard's prefixes: only the issuer's full BIN list, which is
  // not public, tells them apart. So it has none of its own.
  { brand: 'cartes-bancaires', name: 'Cartes Bancaires' },
  // Uzbekistan, as Cardidy, which asks for no check digit, and Payme's test cards have them.
  { brand: 'humo', name: 'Humo', prefixes: '9860', checkDigit: false },
  { brand: 'uzcard', name: 'Uzcard', prefixes: '8600 5614', checkDigit: false },
  // Pakistan: the one prefix that CyberSource publishes, within BORICA's.
  { brand: 'paypak', name: 'PayPak', prefixes: '220543', checkDigit: false },
  // Bulgaria, next to Mir's; Cardidy.
  { brand: 'borica', name: 'BORICA', prefixes: '2205' },
  // Sri Lanka, within JCB's; Cardidy.
  { brand: 'lankapay', name: 'LankaPay', prefixes: '357111' },
  // Egypt: the one prefix that CyberSource publishes.
  { brand: 'meeza', name: 'Meeza', prefixes: '507808', checkDigit: false },
  // Vietnam, as VNPAY's test cards have it. Some of its banks use no check digit.
  { brand: 'napas', name: 'Napas', prefixes: '9704', lengths: [16, 19], checkDigit: false },
  // Belarus and Ukraine: no source that one could cite, so these name a card and refuse none.
  { brand: 'belkart', name: 'Belkart', prefixes: '9112', checkDigit: false },
  { brand: 'prostir', name: 'Prostir', prefixes: '9804', checkDigit: false },
  // Korea's own cards: by the pattern that payment pages use for what starts with 9, without a check digit.
  { brand: 'korean-domestic', name: 'Korean domestic card', prefixes: '9', checkDigit: false },
]

/**
 * Brands that `credit-card-type` does not know, by prefixes that are public. No scheme publishes its
 * full list, so these are good guesses for an icon and for spacing, never a reason to refuse a card
 * that its server would take. A range is written as long as the library's own where it corrects it.
 */
export const addedBrands: readonly BrandRule[] = rules.map((rule) =>
  Object.assign({ lengths: [16], guessed: true }, rule),
)

/** What the library does not say of its own brands. */
export const corrections: readonly BrandRule[] = [
  // Discover's partner ranges; Authorize.Net and CyberSource publish test cards in 3088 and 3337.
  { brand: 'jcb', prefixes: '3088-3094 3096-3102 3112-3120 3158-3159 3337-3349' },
  { brand: 'diners-club', prefixes: '3095' },
  // As the library's own `luhnCheck` of UnionPay, Active Merchant's of the other two, and their published test cards.
  { brand: 'unionpay', checkDigit: false },
  // The prefixes are those of Paystack's test cards, between the library's.
  { brand: 'verve', checkDigit: false, prefixes: '506066 50618301 507850' },
  // Mercado Pago's test cards of Mastercard in Argentina and Mexico, within Maestro's range.
  { brand: 'mastercard', prefixes: '503143 503175' },
  // Active Merchant asks it for no check digit, and knows numbers of 19 digits.
  { brand: 'hipercard', checkDigit: false, lengths: [16, 19] },
  { brand: 'naranja', checkDigit: false },
]

/**
 * Prefixes under which a check digit by Luhn's rule is not certain, as published numbers have none.
 */
const uncertain = [
  // Hipercard's numbers of 19 digits, Maestro's 501080 to 501082, Sodexo, Alia, Confiable, Tarjeta D, Creditel and Anda, all by Active Merchant
  '3841[046]0 50108[0-2] 50586[45] 504997 5058(?:74|78) 6010(?:30|73) 560718 601828 601933 603199',
  // Cabal, whose number at Worldpay has none; VR, Codensa and Banescard, of which nothing else is known
  '604[2-4] 589657 603522 627416 637036 590712 603182',
  // test cards: BENEFIT's at MyFatoorah, KNET's, Jaywan's at CyberSource, the gift cards of Adyen
  '4(?:60041|55012|84555|57555|89555) 888888 679009 600649 603628 636453 777718',
]

export const unchecked = new RegExp(`^(?:${uncertain.join(' ').replaceAll(' ', '|')})`)

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
  // no card of both, but a prefix that either may have
  ['diners-club', 'hipercard', /^3841[046]0/],
]
