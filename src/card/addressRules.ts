import { toAsciiDigits } from './digits.ts'

/** How addresses are written in one country. */
export interface AddressRules {
  /** Fits a postal code in upper case, with ASCII digits. */
  readonly postalCode: RegExp
  /** What the country calls its postal code. A code, for `messages` to find the word. */
  readonly postalCodeKind: 'postalCode' | 'postcode' | 'pin'
  /** What it calls the part that an address is in; `region` where addresses have none by custom. */
  readonly stateKind: 'state' | 'province' | 'county' | 'prefecture' | 'region'
}

type Rule = readonly [
  postalCode: RegExp,
  stateKind?: AddressRules['stateKind'],
  postalCodeKind?: AddressRules['postalCodeKind'],
]

/** From the countries' postal operators. Codes may be written with or without their blank or dash. */
const rules: Readonly<Record<string, Rule>> = {
  US: [/^\d{5}(-?\d{4})?$/],
  CA: [/^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d$/, 'province'],
  GB: [/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/, 'county', 'postcode'],
  DE: [/^\d{5}$/],
  FR: [/^\d{5}$/, 'region'],
  AU: [/^\d{4}$/, 'state', 'postcode'],
  JP: [/^\d{3}-?\d{4}$/, 'prefecture'],
  BR: [/^\d{5}-?\d{3}$/],
  MX: [/^\d{5}$/],
  IN: [/^[1-9]\d{2} ?\d{3}$/, 'state', 'pin'],
}

/** Elsewhere: letters, digits, blanks and dashes, as in every code of the Universal Postal Union. */
const generic: Rule = [/^[A-Z\d][A-Z\d -]{1,11}$/, 'region']

/**
 * How addresses are written in a country: known for US, CA, GB, DE, FR, AU, JP, BR, MX and IN.
 *
 * @param country ISO 3166-1 alpha-2; any other gives generic rules, and none those with the plainest words.
 * @example addressRules('CA').stateKind // 'province'
 */
export function addressRules(country: string | undefined): AddressRules {
  const rule = country && Object.hasOwn(rules, country) ? rules[country] : undefined
  const [postalCode, stateKind = 'state', postalCodeKind = 'postalCode'] = rule ?? generic
  return {
    postalCode,
    stateKind: country ? stateKind : 'state',
    postalCodeKind,
  }
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
