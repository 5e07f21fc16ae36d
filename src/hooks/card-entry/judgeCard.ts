import { detectBrand } from '../../card/brand.ts'
import { checkCardField } from '../../card/checkCardField.ts'
import { digitsOf } from '../../card/digits.ts'
import { cardNumberIn } from '../../card/findNumber.ts'
import type { CardBrand, CardFieldErrorCode, CardFieldName } from '../../card/types.ts'
import { initialValue } from './initialValue.ts'
import type { CardFieldsOptions, CardFieldsState, CardFieldStatus, CardInput } from './types.ts'

export interface Situation {
  readonly inputs: ReadonlyMap<CardFieldName, CardInput>
  /** What is wrong with each field, as it was judged last. Kept, so that a key costs its own field alone. */
  readonly codes: Map<CardFieldName, CardFieldErrorCode | undefined>
  /** Fields that were left at least once. */
  readonly touched: ReadonlySet<CardFieldName>
  options: CardFieldsOptions
  /** A submission was tried, so that missing fields are shown too. */
  submitted: boolean
  /** Of which brand the stored card is, where its code alone is asked for. */
  storedBrand: CardBrand | undefined
  /** The cardholder's choice; counts as long as the number's brands have it. */
  preferredBrand: CardBrand | undefined
  state: CardFieldsState
}

/** Whose judgement follows from another field's text. */
const dependents: { readonly [Name in CardFieldName]?: CardFieldName } = {
  number: 'securityCode',
  country: 'postalCode',
}

/**
 * All that may be known of the card in these inputs at this moment; codes and counts, never digits.
 *
 * @param only The one field that changed; every field unless given.
 */
export function judgeCard(situation: Situation, only?: CardFieldName): CardFieldsState {
  const { inputs, codes, options, touched, submitted, storedBrand, state } = situation
  const read = (name: CardFieldName) => inputs.get(name)?.value ?? ''
  const isNumber = !only || only === 'number'
  const detection = isNumber ? detectBrand(digitsOf(read('number')), options.acceptedBrands) : state
  const { brand, candidates } = detection
  const context = { acceptedBrands: options.acceptedBrands, detection, storedBrand }

  const fields: Partial<Record<CardFieldName, CardFieldStatus>> = {}
  const errors: Partial<Record<CardFieldName, CardFieldErrorCode>> = {}
  let remaining = 0
  let empty = true
  // keys of this very type; errors that are shown already stay before new ones
  const shown = Object.keys(state.errors) as CardFieldName[]
  for (const name of new Set([...shown, ...inputs.keys()])) {
    const input = inputs.get(name)
    if (!input) continue
    if (!only || only === name || dependents[only] === name) {
      codes.set(name, checkCardField(name, read, context))
    }
    const code = codes.get(name)
    const typed = input.value !== ''
    fields[name] = typed ? statusOf(code) : 'empty'
    empty &&= input.value === initialValue(input)
    if (!code) continue
    remaining++
    if (submitted || (typed && touched.has(name)) || isMisplaced(code, input)) errors[name] = code
  }
  const brandChoices = fields.number === 'valid' && candidates.length > 1 ? candidates : []
  // another number, another choice
  situation.preferredBrand = brandChoices.find(
    (info) => info.brand === situation.preferredBrand,
  )?.brand
  return {
    complete: inputs.size > 0 && remaining === 0,
    empty,
    valid: !Object.values(fields).includes('invalid'),
    nearlyComplete: !empty && remaining <= 1,
    brand,
    candidates,
    brandChoices,
    preferredBrand: situation.preferredBrand,
    country: read('country'),
    fields,
    errors,
  }
}

/** A whole card number in another field is told at once, not when the field is left. */
function isMisplaced(code: CardFieldErrorCode, input: CardInput): boolean {
  return code === 'looks-like-card-number' && cardNumberIn(input.value) !== undefined
}

/** Members that say something else than before; the others may keep their identity. */
export function changedMembers(before: CardFieldsState, after: CardFieldsState) {
  // keys of a plain object of this very type
  const members = Object.keys(after) as (keyof CardFieldsState)[]
  return members.filter((it) => !isSame(before[it], after[it]))
}

/** Compares what members hold: single values, and lists and records of them. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!(one instanceof Object && other instanceof Object)) return false
  const entries = Object.entries(other)
  const before = new Map(Object.entries(one))
  return entries.length === before.size && entries.every(([key, it]) => before.get(key) === it)
}

function statusOf(code: CardFieldErrorCode | undefined): CardFieldStatus {
  if (code === undefined) return 'valid'
  return code === 'incomplete' || code === 'required' ? 'partial' : 'invalid'
}
