import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAddress } from '../../src/card/address.ts'
import { digitsOf } from '../../src/card/digits.ts'
import { type FieldEdit, formatEdit } from '../../src/card/edit.ts'
import { checkExpiry, editExpiry } from '../../src/card/expiry.ts'
import { layOutExpiry, SEPARATOR } from '../../src/card/expiryMonthYear.ts'
import { cardNumberIn } from '../../src/card/findNumber.ts'
import { checkCardholderName } from '../../src/card/name.ts'
import {
  checkCardNumber,
  editCardNumber,
  formatCardNumber,
  isPotentialCardNumber,
} from '../../src/card/number.ts'
import { checkSecurityCode, editSecurityCode } from '../../src/card/securityCode.ts'
import { MAX_READ } from '../../src/card/types.ts'

const LENGTH = 1_000_000

const between = [
  '',
  ' ',
  '\u00a0',
  '\u3000',
  '\n',
  '-',
  '–',
  '.',
  '/',
  ' / ',
  'x',
  'Jan ',
  '\u200f',
]
  // two marks that Unicode puts in the other order, which takes quadratic time in a long row
  .concat('\u0301\u0323', '😀')
const digits = ['', '1', '4242', '１', '٤', '९', '𝟙', '𝟿']
const before = ['', '/', '1', '12 / ', '4242 4242 ', '2026-']
const after = ['', '1x1', '/26', 'x', ' 4242 4242 4242 4242', '\u0301']

/** Every separator with every script, and each of these with some start and end. */
const families = between.flatMap((separator, row) =>
  digits
    .filter((digit) => separator + digit !== '')
    .map((digit, column) => {
      const start = before[(row + column) % before.length] ?? ''
      const end = after[(row * 5 + column) % after.length] ?? ''
      return [start, separator + digit, end] as const
    }),
)

const inputTypes = [undefined, 'insertText', 'insertFromPaste', 'deleteContentBackward']

/** The same text as it may have come: by every kind of edit, with the caret at its ends and within. */
function* editsOf(value: string): Generator<FieldEdit> {
  for (const inputType of inputTypes) {
    const previousLength = inputType?.startsWith('delete') ? value.length + 1 : value.length - 1
    yield { value, caret: value.length, inputType, previousLength }
    yield { value, caret: 1, inputType, previousLength }
    yield { value, caret: value.length >> 1, inputType }
  }
}

describe('a megabyte', () => {
  // The time limit of every test is what this proves: a step that is asked for each pair of characters is
  // asked 10^12 times here, which takes hours.
  test.each(families)('of %j, many times %j, and %j is read in every field', (start, unit, end) => {
    const text = start + unit.repeat(Math.ceil(LENGTH / unit.length)) + end
    const wrong: unknown[] = []
    for (const edit of editsOf(text)) {
      const shown = [editCardNumber(edit), editExpiry(edit), editSecurityCode(edit, undefined)]
      // what is erased has been shortened when it came
      const longest = edit.inputType?.startsWith('delete') ? text.length : 23
      if (shown.some(({ value, caret }) => value.length > longest || caret > value.length))
        wrong.push(edit.inputType, shown)
    }
    expect(wrong).toEqual([])
    // as it is before it is formatted
    const raw = text.slice(-LENGTH / 10)
    for (const check of [checkCardNumber, checkExpiry, isPotentialCardNumber, cardNumberIn])
      check(raw)
    checkSecurityCode(raw, undefined)
    expect(checkCardholderName(text)).toBe('too-long')
    const everywhere = { line1: text, line2: text, city: text, state: text, postalCode: text }
    expect(checkAddress({ ...everywhere, country: 'JP' })).toEqual({
      line1: 'too-long',
      line2: 'too-long',
      city: 'too-long',
      state: 'too-long',
      postalCode: 'too-long',
    })
  })

  test('of blanks before a number, an expiry and a code loses none of them', () => {
    const blanks = ' '.repeat(LENGTH)
    const paste = (text: string) => ({ value: text, caret: text.length, previousLength: 0 })
    expect(editCardNumber(paste(`${blanks}4242424242424242`)).value).toBe('4242 4242 4242 4242')
    expect(editExpiry(paste(`${blanks}12/30${blanks}`)).value).toBe('12 / 30')
    expect(editSecurityCode(paste(`${blanks}123`), undefined).value).toBe('123')
  })
})

test('free text with a card number further on than is searched is refused for its length', () => {
  const text = `${'x'.repeat(MAX_READ)} 4242 4242 4242 4242`
  expect(cardNumberIn(text)).toBeUndefined()
  expect(checkAddress({ line1: text })).toMatchObject({ line1: 'too-long' })
  expect(checkAddress({ line1: text.slice(20) })).toMatchObject({ line1: 'looks-like-card-number' })
})

describe('what is counted in a loop is what an expression found', () => {
  const raw = fc.string({ unit: fc.constantFrom(...'0123456789 /-.x४𝟙'), maxLength: 30 })

  test('the place of the caret', () => {
    fc.assert(
      fc.property(raw, fc.nat(30), (text, at) => {
        const caret = Math.min(at, text.length)
        const shown = formatEdit(text, caret, formatCardNumber)
        const head = digitsOf(text.slice(0, caret)).length
        const all = head + digitsOf(text.slice(caret)).length
        const found = new RegExp(`^(\\D*\\d){${head}}`).exec(shown.value)?.[0].length
        expect(shown.caret).toBe(head === all ? shown.value.length : found)
      }),
      { numRuns: 5000 },
    )
  })

  test('a year without its month', () => {
    const layout = fc.record({ erasing: fc.boolean(), monthIsDone: fc.boolean() })
    const written = fc.string({ unit: fc.constantFrom(...'0127 /-.x'), maxLength: 12 })
    fc.assert(
      fc.property(fc.constantFrom('', '/', ' /'), written, layout, (start, rest, how) => {
        const text = start + rest
        const lone = /^\s*\/\D*(\d*)\D*$/.exec(text)?.[1]
        fc.pre(lone !== undefined)
        expect(layOutExpiry(text, how)).toBe(lone && SEPARATOR + lone)
      }),
      { numRuns: 3000 },
    )
  })
})
