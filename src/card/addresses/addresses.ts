import { anyAddress, type Addresses, type AddressRules } from '../addressRules.ts'
import { corrections } from './corrections.ts'
import { findState } from './findState.ts'
import { formatPostalCode } from './formatPostalCode.ts'
import { metadata } from './metadata.ts'
import { parseCountry, parseStates } from './parseCountry.ts'
import { stateFiles } from './stateFiles.ts'

const lines = new Map(
  [...metadata.trim().split('\n'), ...corrections].map((line) => [line.slice(0, 2), line]),
)
const known = new Map<string, AddressRules>()

function addressRules(country = ''): AddressRules {
  const line = lines.get(country)
  if (line && !known.has(country)) known.set(country, parseCountry(line))
  return known.get(country) ?? anyAddress
}

async function loadStates(country: string) {
  const file = lines.has(country) && (await stateFiles[country]?.())
  return file ? parseStates(file.states) : undefined
}

/**
 * How every country writes its addresses, from Google's address metadata with corrections of ours. Give it to
 * a form to have the rules from the first render, also on a server; a form without it loads them itself.
 *
 * @example
 * <CardTokenizer addresses={addresses} defaultCountry="JP" … />
 */
export const addresses: Addresses = { addressRules, formatPostalCode, loadStates, findState }
