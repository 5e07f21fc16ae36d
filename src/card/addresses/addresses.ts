import { anyAddress, type Addresses, type AddressRules } from '../addressRules.ts'
import { corrections } from './corrections.ts'
import { findState } from './findState.ts'
import { normalizePostalCode } from './formatPostalCode.ts'
import { metadata } from './metadata.ts'
import { parseCountry } from './parseCountry.ts'
import { stateFiles } from './stateFiles.ts'

const lines = new Map(
  [...metadata.trim().split('\n'), ...corrections].map((line) => [line.slice(0, 2), line]),
)
const known = new Map<string, AddressRules>()
const anywhere: AddressRules = { ...anyAddress, formatPostalCode: normalizePostalCode }

function addressRules(country = ''): AddressRules {
  const line = lines.get(country)
  if (line && !known.has(country)) known.set(country, parseCountry(line, stateFiles[country]))
  // without a country nothing is new when these rules have come
  return known.get(country) ?? (country ? anywhere : anyAddress)
}

/**
 * How every country writes its addresses, from Google's address metadata with corrections of ours. Give it to
 * a form to have the rules from the first render, also on a server; a form without it loads them itself.
 *
 * @example
 * import { addresses } from 'cardmint/addresses'
 * <CardTokenizer addresses={addresses} defaultCountry="JP" … />
 */
export const addresses: Addresses = { addressRules, findState }
