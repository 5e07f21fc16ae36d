import { anyAddress, type AddressPart, type Addresses } from '../card/addressRules.ts'
import { brandInfo, brandNamed, detectBrand } from '../card/brand.ts'
import { checkCardField } from '../card/fields.ts'
import { digitsOf } from '../card/digits.ts'
import { cardNumberIn } from '../card/findNumber.ts'
import { loadedAddresses } from '../card/loadAddresses.ts'
import type { BrandInfo, CardBrand } from '../card/brands/cardBrand.ts'
import type { CardFieldErrorCode, CardFieldName } from '../card/types.ts'
import type { GivenAddress } from '../client/card/completeAddress.ts'
import { initialValue } from './initialValue.ts'
import { hostAddress, readAddress } from './readCard.ts'
import type { CardFieldsOptions, CardFieldsState, CardFieldStatus, CardInput } from './types.ts'

export interface EntryData {
  readonly inputs: ReadonlyMap<CardFieldName, CardInput>
  /** Fields that were left at least once. */
  readonly touched: ReadonlySet<CardFieldName>
  options: CardFieldsOptions
  /** A submission was tried, so errors of empty fields are shown too. */
  submitted: boolean
  /** The cardholder's choice; counts as long as the number's brands have it. */
  preferredBrand: CardBrand | undefined
  state: CardFieldsState
  /** What is known of the card's brand, once it is decided. */
  info: BrandInfo | undefined
}

/** Derives the state of the card from its inputs: codes and counts, never digits. */
export function judgeCard(data: EntryData): CardFieldsState {
  const { inputs, options, touched, submitted, state } = data
  const { acceptedBrands, brands } = options
  const read = (name: CardFieldName) => inputs.get(name)?.value ?? ''
  const detection = detectBrand(digitsOf(read('number')), acceptedBrands, brands)
  const { candidates } = detection
  // a stored card has no number to detect the brand from
  const stored = brandNamed(options.recapture?.brand, brands)
  const brand = stored?.brand ?? detection.brand
  const info = stored ?? (brand && candidates[0])
  const country = read('country')
  const addresses = addressesOf(data)
  const address = { country, postalCode: read('postalCode') }
  const context = { acceptedBrands, detection, info, address, addresses, clock: options }

  const fields: Partial<Record<CardFieldName, CardFieldStatus>> = {}
  const errors: Partial<Record<CardFieldName, CardFieldErrorCode>> = {}
  let remaining = 0
  let empty = true
  // keys of this very type; errors that are shown already stay before new ones
  const shown = Object.keys(state.errors) as CardFieldName[]
  for (const name of new Set([...shown, ...inputs.keys()])) {
    const input = inputs.get(name)
    if (!input) continue
    const { value } = input
    const code = checkCardField(name, value, context)
    fields[name] = value ? statusOf(code) : 'empty'
    empty &&= value === initialValue(input)
    if (!code) continue
    remaining++
    // a whole card number in another field is reported at once, not when the field is left
    const isMisplaced = code === 'looks-like-card-number' && cardNumberIn(value)
    if (submitted || (value && touched.has(name)) || isMisplaced) errors[name] = code
  }
  const brandChoices = fields.number === 'valid' && candidates.length > 1 ? candidates : []
  // a choice doesn't outlive the number that offered it
  data.preferredBrand = brandChoices.find((choice) => choice.brand === data.preferredBrand)?.brand
  data.info = info
  return {
    complete: inputs.size > 0 && remaining === 0,
    empty,
    valid: !Object.values(fields).includes('invalid'),
    nearlyComplete: !empty && remaining <= 1,
    brand,
    candidates,
    acceptedBrands: acceptedBrands?.flatMap((id) => brandInfo(id, brands) ?? []) ?? [],
    brandChoices,
    preferredBrand: data.preferredBrand,
    country,
    addressRules: addresses?.addressRules(country) ?? anyAddress,
    addressGaps: gapsOf(hostAddress(options) ?? (country ? readAddress(read) : undefined)),
    fields,
    errors,
  }
}

/** The rules for addresses; until they are loaded, no address is wrong. */
export function addressesOf({ options }: EntryData): Addresses | undefined {
  return options.addresses ?? loadedAddresses()
}

const wanted = ['city', 'state', 'postalCode'] as const satisfies AddressPart[]

function gapsOf(address: GivenAddress | undefined) {
  return address ? wanted.filter((part) => !address[part]) : []
}

/** Returns the members that have changed; the others keep their identity. */
export function changedMembers(before: CardFieldsState, after: CardFieldsState) {
  // keys of a plain object of this very type
  const members = Object.keys(after) as (keyof CardFieldsState)[]
  return members.filter((it) => !isSame(before[it], after[it]))
}

/** Compares what members hold: single values, and lists and records of them. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!(one instanceof Object && other instanceof Object)) return false
  // any object can be read as a record of unknown values
  const before = one as Record<string, unknown>
  const after = Object.entries(other)
  return (
    after.length === Object.keys(one).length && after.every(([key, value]) => before[key] === value)
  )
}

function statusOf(code: CardFieldErrorCode | undefined): CardFieldStatus {
  if (code === undefined) return 'valid'
  return code === 'incomplete' || code === 'required' ? 'partial' : 'invalid'
}
