import { anyAddress, type Addresses, type AddressRules } from '../addressRules.ts'
import { corrections, needsNoTown } from './metadataCorrections.ts'
import { findState, rememberStates } from './findState.ts'
import { formatPostalCode } from './formatPostalCode.ts'
import { metadata } from './metadata.ts'
import { parseCountry, parseStates } from './parseCountry.ts'
import { stateFiles } from './stateFiles.ts'

const lines = new Map(
  [...metadata.trim().split('\n'), ...corrections].map((line) => [line.slice(0, 2), line]),
)
const known = new Map<string, AddressRules>()

function addressRules(country = '', postalCode = ''): AddressRules {
  const line = lines.get(country)
  if (line && !known.has(country)) known.set(country, parseCountry(line))
  const rules = known.get(country) ?? anyAddress
  return needsNoTown.test(country + postalCode.trim())
    ? { ...rules, required: rules.required.filter((part) => part !== 'city') }
    : rules
}

async function loadStates(country: string) {
  const load = lines.has(country) ? stateFiles[country] : undefined
  if (!load) return undefined
  const { states } = await load()
  rememberStates(country, states)
  return parseStates(states)
}

/**
 * The address rules of every country, from Google's address metadata with our corrections.
 *
 * Pass them to a form that needs the rules from its first render, for example on a server. A form without them loads
 * them itself.
 *
 * @example
 * <CardTokenizer payerId={payerId} onToken={keep} addresses={addresses} defaultCountry="JP" />
 */
export const addresses: Addresses = { addressRules, formatPostalCode, loadStates, findState }
