import { detectBrand } from '../../card/brand.ts'
import { checkCardField } from '../../card/checkCardField.ts'
import { digitsOf } from '../../card/digits.ts'
import type { CardFieldErrorCode, CardFieldName } from '../../card/types.ts'
import { initialValue } from './initialValue.ts'
import type { CardFieldsOptions, CardFieldsState, CardFieldStatus, CardInput } from './types.ts'

interface Situation {
  inputs: ReadonlyMap<CardFieldName, CardInput>
  options: CardFieldsOptions
  /** Fields that were left at least once. */
  touched: ReadonlySet<CardFieldName>
  /** A submission was tried, so that missing fields are shown too. */
  submitted: boolean
}

/** All that may be known of the card in these inputs at this moment; codes and counts, never digits. */
export function judgeCard({ inputs, options, touched, submitted }: Situation): CardFieldsState {
  const read = (name: CardFieldName) => inputs.get(name)?.value ?? ''
  const fields: Partial<Record<CardFieldName, CardFieldStatus>> = {}
  const errors: Partial<Record<CardFieldName, CardFieldErrorCode>> = {}
  let remaining = 0
  for (const name of inputs.keys()) {
    const code = checkCardField(name, read, options)
    const typed = read(name) !== ''
    fields[name] = typed ? statusOf(code) : 'empty'
    if (code) remaining++
    if (code && (submitted || (typed && touched.has(name)))) errors[name] = code
  }
  const empty = [...inputs.values()].every((input) => input.value === initialValue(input))
  return {
    complete: inputs.size > 0 && remaining === 0,
    empty,
    valid: !Object.values(fields).includes('invalid'),
    nearlyComplete: !empty && remaining <= 1,
    ...detectBrand(digitsOf(read('number')), options.acceptedBrands),
    fields,
    errors,
  }
}

/** Members that say something else than before; the others may keep their identity. */
export function changedMembers(before: CardFieldsState, after: CardFieldsState) {
  // keys of a plain object of this very type
  const members = Object.keys(after) as (keyof CardFieldsState)[]
  return members.filter((it) => JSON.stringify(before[it]) !== JSON.stringify(after[it]))
}

function statusOf(code: CardFieldErrorCode | undefined): CardFieldStatus {
  if (code === undefined) return 'valid'
  return code === 'incomplete' || code === 'required' ? 'partial' : 'invalid'
}
