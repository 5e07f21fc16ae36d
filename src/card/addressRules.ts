import { toAsciiDigits } from './digits.ts'

/** What a country calls its postal code. A code, for `messages` to find the word. */
type PostalCodeKind = 'zip' | 'postcode' | 'pin' | 'postal-code'

/** What a country calls the part that an address is in. `region` where addresses have none by custom. */
type StateKind = 'state' | 'province' | 'county' | 'prefecture' | 'region'

/** How addresses are written in one country. */
export interface AddressRules {
  /** Fits a postal code that went through `normalizePostalCode`. */
  readonly postalCode: RegExp
  readonly postalCodeKind: PostalCodeKind
  readonly stateKind: StateKind
  /** Whether it has digits only, so that a phone may show its number keys. */
  readonly digitsOnly: boolean
}

const rule = (
  postalCode: RegExp,
  postalCodeKind: PostalCodeKind,
  stateKind: StateKind,
): AddressRules => ({
  postalCode,
  postalCodeKind,
  stateKind,
  digitsOnly: !/[A-Z]|-\?/.test(postalCode.source),
})

/** From the countries' postal operators. Codes may be written with or without their blank or dash. */
const rules: Readonly<Record<string, AddressRules>> = {
  US: rule(/^\d{5}(-?\d{4})?$/, 'zip', 'state'),
  CA: rule(
    /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d$/,
    'postal-code',
    'province',
  ),
  GB: rule(/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/, 'postcode', 'county'),
  DE: rule(/^\d{5}$/, 'postal-code', 'state'),
  FR: rule(/^\d{5}$/, 'postal-code', 'region'),
  AU: rule(/^\d{4}$/, 'postcode', 'state'),
  JP: rule(/^\d{3}-?\d{4}$/, 'postal-code', 'prefecture'),
  BR: rule(/^\d{5}-?\d{3}$/, 'postal-code', 'state'),
  MX: rule(/^\d{5}$/, 'postal-code', 'state'),
  IN: rule(/^[1-9]\d{2} ?\d{3}$/, 'pin', 'state'),
}

/** Elsewhere: letters, digits, blanks and dashes, as in every code of the Universal Postal Union. */
const generic = rule(/^[A-Z\d][A-Z\d -]{1,11}$/, 'postal-code', 'region')

/**
 * How addresses are written in a country: known for US, CA, GB, DE, FR, AU, JP, BR, MX and IN.
 *
 * @param country ISO 3166-1 alpha-2; unknown or missing gives generic rules.
 * @example addressRules('CA').stateKind // 'province'
 */
export function addressRules(country: string | undefined): AddressRules {
  return (country && Object.hasOwn(rules, country) && rules[country]) || generic
}

/**
 * A postal code as it should be sent: upper case, ASCII digits, plain blanks and dashes, also from a
 * Japanese keyboard (full-width, `〒`, the long vowel mark for a dash).
 *
 * @example normalizePostalCode(' sw1a  1aa ') // 'SW1A 1AA'
 */
export function normalizePostalCode(text: string): string {
  return toAsciiDigits(text.normalize('NFKC'))
    .replace(/〒/g, '')
    .replace(/[\p{Pd}ー−]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()
}
