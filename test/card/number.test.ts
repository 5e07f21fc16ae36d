import cardValidator from 'card-validator'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { detectBrand } from '../../src/card/brand.ts'
import { addedBrands } from '../../src/card/brands/addedBrands.ts'
import { digitsOf } from '../../src/card/digits.ts'
import { cardNumberIn } from '../../src/card/findNumber.ts'
import {
  checkCardNumber,
  editCardNumber,
  formatCardNumber,
  isPotentialCardNumber,
} from '../../src/card/number.ts'
import { Typist, typistAt } from './typist.ts'

/** Brands that are guessed, so that their numbers may have any length. */
const ours = new Set<string>(addedBrands.map(({ brand }) => brand))

describe('formatCardNumber', () => {
  test.each([
    ['', ''],
    ['4242', '4242'],
    ['42424', '4242 4'],
    ['4242424242424242', '4242 4242 4242 4242'],
    ['4242424242424242424', '4242 4242 4242 4242 424'],
    ['378282246310005', '3782 822463 10005'],
    ['30569309025904', '3056 930902 5904'],
    ['305693090259040', '3056 9309 0259 040'],
    ['3056930902590400', '3056 9309 0259 0400'],
    ['3056930902590400123', '3056 9309 0259 0400 123'],
    ['6212345678900000003', '6212 3456 7890 0000 003'],
    ['135410014004955', '1354 10014 004955'],
    ['675964982643', '6759 6498 2643'],
    ['9999999999', '9999 9999 99'],
    ['371449635398431', '3714 496353 98431'],
  ])('shows %s as "%s"', (digits, shown) => {
    expect(formatCardNumber(digits)).toBe(shown)
  })

  test('loses no digit of any string of digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,30}$/), (digits) => {
        expect(digitsOf(formatCardNumber(digits))).toBe(digits)
      }),
    )
  })
})

describe('editing the number, | being the caret', () => {
  const at = (shown: string) => typistAt(editCardNumber, shown)

  test('typed from the start, it is grouped and the caret stays last', () => {
    expect(at('|').type('4242424242424242').shown).toBe('4242 4242 4242 4242|')
    expect(at('|').type('378282246310005').shown).toBe('3782 822463 10005|')
    expect(at('|').type('٤٢٤٢４２４２').shown).toBe('4242 4242|')
  })

  test('a digit typed in the middle leaves the caret right after it', () => {
    expect(at('42|42 42').type('9').shown).toBe('429|4 242')
    expect(at('4242| 4242').type('9').shown).toBe('4242 9|424 2')
    expect(at('4242 |4242').type('9').shown).toBe('4242 9|424 2')
    expect(at('|4242 4242').type('5').shown).toBe('5|424 2424 2')
  })

  test('a brand that changes by an edit moves gaps, not the caret', () => {
    expect(at('|782 822463 10005').type('3').shown).toBe('3|782 822463 10005')
    expect(at('3|782 822463 10005').backspace().shown).toBe('|7828 2246 3100 05')
    expect(at('3782 8|22463 10005').backspace().shown).toBe('3782| 224631 0005')
  })

  test('Backspace right after a gap takes the digit before it', () => {
    expect(at('4242 |4242').backspace().shown).toBe('424|4 242')
    expect(at('4242 4|').backspace().shown).toBe('4242|')
  })

  test('Delete right before a gap takes the digit after it', () => {
    expect(at('4242| 4242').deleteForward().shown).toBe('4242| 242')
    expect(at('42|42 4242').deleteForward().shown).toBe('42|24 242')
  })

  test('erasing over a gap works where the browser says nothing about the edit', () => {
    const typist = at('4242 |4242')
    typist.tellsInputType = false
    expect(typist.backspace().shown).toBe('424|4 242')
  })

  test('a gap alone can be cut or dragged away, and comes back', () => {
    expect(at('4242| |4242').cut().shown).toBe('4242| 4242')
  })

  test('a selection that has digits loses these and no more', () => {
    expect(at('4242| 4242 |4242').backspace().shown).toBe('4242| 4242')
    expect(at('42|42 42|42').deleteForward().shown).toBe('42|42')
  })

  test.each([
    ['blanks', '4242 4242 4242 4242'],
    ['dashes', '4242-4242-4242-4242'],
    ['no-break blanks', '4242\u00a04242\u00a04242\u00a04242'],
    ['a line end', ' 4242424242424242\r\n'],
    ['a message around it', 'Visa: 4242 4242 4242 4242, exp. 12/26, CVV 123'],
    ['an expiry behind it', '4242424242424242 12/26 123'],
    ['full-width digits and dashes', '４２４２－４２４２－４２４２－４２４２'],
    ['direction marks', '\u200e4242\u200f4242 4242 4242'],
  ])('a number pasted with %s is taken', (_, text) => {
    expect(at('|').paste(text).shown).toBe('4242 4242 4242 4242|')
  })

  test('the words of a short message around a number are no part of it, nor is what they tell', () => {
    expect(at('|').paste('Amex 3782 822463 10005 (12)').shown).toBe('3782 822463 10005|')
  })

  test('what is pasted over a selection takes its place', () => {
    expect(at('4242 |4242| 4242').paste('11').shown).toBe('4242 11|42 42')
  })

  test('more than a number that is pasted over a selection is searched for the number', () => {
    const text = 'Visa: 4242 4242 4242 4242, exp. 12/26'
    for (const pasted of [text, '4242424242424242 1230', '4242 4242 4242 4242 | 12 / 30 | 123']) {
      expect(at('|5555|').paste(pasted).shown).toBe('4242 4242 4242 4242|')
    }
  })

  test('an Amex pasted over a Diners is not cut', () => {
    expect(at('|3056 930902 5904|').paste('3782 822463 10005').shown).toBe('3782 822463 10005|')
    expect(at('|3782 822463 10005|').paste('4242424242424242').shown).toBe('4242 4242 4242 4242|')
  })

  test('a key for which no card has room is ignored, wherever the caret is', () => {
    expect(at('5555 5555 5555 4444|').type('9').shown).toBe('5555 5555 5555 4444|')
    expect(at('3782 822463 10005|').type('9').shown).toBe('3782 822463 10005|')
    expect(at('62|12 3456 7890 0000 003').type('9').shown).toBe('62|12 3456 7890 0000 003')
  })

  test('a digit forgotten in the middle of a full number can still be typed', () => {
    expect(at('55|55 5555 5555 4444').type('9').shown).toBe('559|5 5555 5555 5444 4')
  })

  test('a longer brand has room for its digits', () => {
    expect(at('4242 4242 4242 4242|').type('424').shown).toBe('4242 4242 4242 4242 424|')
  })

  test('of too many pasted digits the first nineteen stay', () => {
    expect(at('|').paste('9'.repeat(40)).value).toBe('9999 9999 9999 9999 999')
    expect(at('|4242').paste('9'.repeat(40)).shown).toBe('9999 9999 9999 9999 999|')
  })

  test('letters and blanks typed leave text and caret', () => {
    expect(at('42|42 4242').type('x -/').shown).toBe('42|42 4242')
    expect(at('6759 6498 2643| 8453').type('x').value).toBe('6759 6498 2643 8453')
  })

  test('a value that came without any edit is formatted', () => {
    const value = '378282246310005'
    expect(editCardNumber({ value, caret: 15 })).toEqual({ value: '3782 822463 10005', caret: 17 })
  })
})

describe('any sequence of edits', () => {
  const place = fc.nat(23)
  const scripts = ['0', '٠', '０', '०', '𝟎']
  const digit = fc
    .tuple(fc.nat(9), fc.constantFrom(...scripts))
    .map(([value, zero]) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + value))
  const key = fc.oneof(
    { weight: 8, arbitrary: digit },
    { weight: 1, arbitrary: fc.constantFrom(' ', '-', 'x', '/') },
  )
  const pasted = fc
    .array(fc.tuple(digit, fc.constantFrom('', '', '', ' ', '-', '\u00a0')), {
      minLength: 1,
      maxLength: 8,
    })
    .map((pieces) => pieces.flat().join(''))
  const edit = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('type'), text: key }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('paste'), text: pasted }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('backspace') }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete') }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('select'), start: place, end: place }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('move'), start: place }) },
  )
  type Edit = { kind: string; text?: string; start?: number; end?: number }

  /** At the end of the text as many digits as the brand can have, elsewhere as any card can have. */
  function roomFor({ digits, caret }: { digits: string; caret: number }): number {
    if (caret < digits.length || digits.length < 15) return 19
    const { candidates } = detectBrand(digits)
    if (candidates.some(({ brand }) => ours.has(brand))) return 19
    const lengths = candidates.flatMap((info) => info.lengths)
    return lengths.length ? Math.max(...lengths) : 19
  }

  /** What the digits and the digit before the caret should be, told without any gap or format. */
  function expected(typist: Typist, { kind, text = '' }: Edit) {
    const digits = digitsOf(typist.value)
    const from = digitsOf(typist.value.slice(0, typist.start)).length
    const to = digitsOf(typist.value.slice(0, typist.end)).length
    const replaced = (start: number, end: number, by: string) => ({
      digits: digits.slice(0, start) + by + digits.slice(end),
      caret: start + by.length,
    })
    const nothingChosen = from === to
    if (kind === 'backspace') return replaced(nothingChosen ? Math.max(0, from - 1) : from, to, '')
    if (kind === 'delete') return replaced(from, nothingChosen ? to + 1 : to, '')
    const next = replaced(from, to, digitsOf(text))
    const isKey = kind === 'type' && typist.start === typist.end && digitsOf(text) !== ''
    if (isKey && next.digits.length > roomFor(next)) return { digits, caret: from }
    return next
  }

  test(
    '100,000 edits: no digit is lost or made, and the caret stays beside the same digit',
    { timeout: 120_000 },
    () => {
      let edits = 0
      fc.assert(
        fc.property(
          fc.array(edit, { minLength: 50, maxLength: 50, size: 'max' }),
          fc.boolean(),
          (sequence: Edit[], tellsInputType) => {
            const typist = new Typist(editCardNumber)
            const wrong: unknown[] = []
            for (const step of sequence) {
              edits++
              // Without an input type some edits cannot be told apart: a forward delete over a gap
              // from a backspace, one pasted digit from a key, a digit typed over a selected digit
              // and its gap from a backspace over the gap.
              typist.tellsInputType =
                tellsInputType || !/type|backspace/.test(step.kind) || typist.start < typist.end
              if (step.kind === 'select' || step.kind === 'move') {
                typist.select(step.start ?? 0, step.end ?? step.start)
                continue
              }
              const next = expected(typist, step)
              // Of more than nineteen digits a part is left out, which has its own tests.
              if (next.digits.length > 19) continue
              const was = typist.shown
              if (step.kind === 'backspace') typist.backspace()
              else if (step.kind === 'delete') typist.deleteForward()
              else if (step.kind === 'paste') typist.paste(step.text ?? '')
              else typist.type(step.text ?? '')
              const caret = digitsOf(typist.value.slice(0, typist.start)).length
              const shown = formatCardNumber(next.digits)
              if (typist.value === shown && caret === next.caret) continue
              wrong.push({ ...step, was, is: typist.shown, wanted: { shown, caret: next.caret } })
            }
            expect(wrong).toEqual([])
          },
        ),
        { numRuns: 2000 },
      )
      expect(edits).toBeGreaterThanOrEqual(100_000)
    },
  )
})

describe('checkCardNumber', () => {
  test.each([
    ['', 'required'],
    ['   ', 'required'],
    ['none', 'invalid'],
    ['4', 'incomplete'],
    ['4242 4242 4242 424', 'incomplete'],
    ['4242 4242 4242 4242', undefined],
    ['4242 4242 4242 4241', 'invalid'],
    ['4242 4242 4242 4242 0', 'invalid'],
    ['5555 5555 5555 4444 0', 'too-long'],
    ['3782 822463 10005', undefined],
    ['٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢', undefined],
    ['6200 0000 0000 0001', undefined],
    ['9999 9999 9999 9995', undefined],
    ['7777 7777 7777 7772', 'invalid'],
    ['7777 7777 7777 7771', undefined],
    ['9860', 'incomplete'],
    ['4929 0000 05559', undefined],
    ['4929 0000 0555 94', 'incomplete'],
    ['5060 9900 0000 0001', undefined],
    ['6069 9000 0000 0000 06', undefined],
    ['1000 0000 0000 0008', undefined],
    ['1354 10014 004955', undefined],
    ['1354 10014 004954', 'invalid'],
    ['6073 8497 0000 4947', undefined],
  ])('finds "%s" to be %s', (text, code) => {
    expect(checkCardNumber(text)).toBe(code)
  })

  test('refuses a brand that is not accepted as soon as it is told', () => {
    expect(checkCardNumber('3782', { acceptedBrands: ['visa'] })).toBe('brand-not-accepted')
    expect(checkCardNumber('3', { acceptedBrands: ['visa'] })).toBe('incomplete')
    expect(checkCardNumber('4242424242424242', { acceptedBrands: ['visa'] })).toBeUndefined()
  })

  test('takes what starts as Diners Club and Hipercard do by the brand that is accepted', () => {
    const number = '3841001111222233334'
    expect(checkCardNumber(number, { acceptedBrands: ['visa', 'hipercard'] })).toBeUndefined()
    expect(checkCardNumber(number, { acceptedBrands: ['visa', 'diners-club'] })).toBeUndefined()
    expect(checkCardNumber(number, { acceptedBrands: ['visa'] })).toBe('brand-not-accepted')
  })

  test('takes a co-badged card by either of its brands', () => {
    const number = '3566002020360505'
    expect(checkCardNumber(number, { acceptedBrands: ['rupay'] })).toBeUndefined()
    expect(checkCardNumber(number, { acceptedBrands: ['jcb'] })).toBeUndefined()
  })

  test('agrees with card-validator on every number of a brand that it knows', () => {
    const prefixes = ['', '4', '51', '34', '36', '6011', '3528', '62', '67', '6362', '2200', '65']
    const number = fc
      .tuple(fc.constantFrom(...prefixes), fc.stringMatching(/^\d{8,19}$/))
      .map((parts) => parts.join('').slice(0, 20))
    let valid = 0
    fc.assert(
      fc.property(number, (digits) => {
        // All ten, so that one of them has the right check digit.
        for (const text of [...'0123456789'].map((last) => digits.slice(0, -1) + last)) {
          const { brand = '' } = detectBrand(text)
          const { isValid, isPotentiallyValid, card } = cardValidator.number(text)
          // what it refuses and only the vault may refuse: other prefixes, lengths and check digits
          if (brand && card?.type !== brand) return
          if (/^(verve|naranja)$/.test(brand) || (brand === 'visa' && text.length === 13)) return
          const own = [checkCardNumber(text) === undefined, isPotentialCardNumber(text)]
          expect([text, ...own]).toEqual([text, isValid, isPotentiallyValid])
          if (isValid) valid++
        }
      }),
      { numRuns: 300 },
    )
    expect(valid).toBeGreaterThan(50)
  })
})

describe('isPotentialCardNumber', () => {
  test.each([
    ['', true],
    ['4242', true],
    ['9', true],
    ['99', true],
    ['3782 822463 1000', true],
    ['3782 822463 10005', true],
    ['3782 822463 10004', false],
    ['3782 822463 10005 1', false],
    ['4242 4242 4242 4241', true],
  ])('says of "%s" that it may become valid: %s', (text, potential) => {
    expect(isPotentialCardNumber(text)).toBe(potential)
  })
})

describe('a number that only the vault may refuse', () => {
  interface Published {
    number: string
    brand: string
    /** Why it is refused all the same. */
    wrong?: string
  }
  const file = new URL('../data/publishedCards.json', import.meta.url)
  // facts as they were published, in this very shape
  const published = JSON.parse(readFileSync(file, 'utf8')) as Published[]

  test.each(published.filter(({ wrong }) => wrong))('$brand $number is refused: $wrong', (it) => {
    expect(checkCardNumber(it.number)).toBe('invalid')
  })

  test.each(published.filter(({ wrong }) => !wrong))('$brand $number is taken', ({ number }) => {
    expect(checkCardNumber(number)).toBeUndefined()
    expect(new Typist(editCardNumber).type(number).value).toBe(formatCardNumber(number))
    expect(new Typist(editCardNumber).paste(number).value).toBe(formatCardNumber(number))
  })

  test.each([12, 13, 14, 15, 16, 17, 18, 19])(
    'with a prefix of no brand and %i digits is taken by its check digit alone',
    (length) => {
      const start = '70'.padEnd(length - 1, '3')
      const all = [...'0123456789'].map((last) => checkCardNumber(start + last))
      expect(all.filter((code) => code === undefined)).toHaveLength(1)
    },
  )

  test.each([
    ['Humo', '9860120100000006'],
    ['Uzcard', '8600060926790142'],
    ['PayPak', '2205430000003001'],
    ['Meeza', '5078080000000001'],
    ['Napas, of a bank without check digits', '9704160000000002'],
    ['a Korean card', '9410000000000000'],
    ['Verve', '5061000000000000004'],
    ['UnionPay', '6200000000000000'],
    ['Naranja', '5895627823453005'],
    ['Cabal', '6035220000000006'],
    ['Jaywan', '6790090000002009'],
    ['BENEFIT', '4845550123456789'],
    ['KNET', '8888880000000001'],
    ['Alia', '5058740000000012'],
    ['Sodexo', '5058655584812145'],
    ['a gift card', '6006490000000000'],
    ['Hipercard', '6062825624254000'],
    ['Hipercard, of 19 digits', '3841001111222233334'],
  ])('of %s is taken with any last digit, as none is certain', (_, number) => {
    expect(checkCardNumber(number)).toBeUndefined()
  })

  test('and no certain check digit has the length of its brand', () => {
    expect(checkCardNumber('9860120100006')).toBe('incomplete')
    expect(checkCardNumber('986012010000000006')).toBe('invalid')
    expect(checkCardNumber('8888880000002')).toBe('incomplete')
  })

  test.each([
    ['Visa', '4242424242424241'],
    ['Visa of 14 digits', '42424242424249'],
    ['Mastercard', '5555555555554443'],
    ['American Express', '378282246310006'],
    ['American Express of 16 digits', '3782822463100050'],
    ['Diners Club', '30569309025905'],
    ['Discover', '6011111111111118'],
    ['JCB', '3566002020360504'],
    ['Maestro', '6759649826438454'],
    ['Elo', '6362970000457014'],
    ['Mir', '2200000000000005'],
    ['RuPay', '6073849700004948'],
    ['no brand', '7777777777777772'],
  ])('of %s is refused where its rule is certain', (_, number) => {
    expect(checkCardNumber(number)).toBeDefined()
  })

  test.each(['1800000000000000', '180000000000007', '213100000000001', '4222222222222'])(
    'of an old card is taken: %s',
    (number) => {
      const all = [...'0123456789'].map((last) => checkCardNumber(number.slice(0, -1) + last))
      expect(all.filter((code) => code === undefined)).toHaveLength(1)
    },
  )

  test('is of a brand that the host has named, or of any where it named none', () => {
    expect(checkCardNumber('7777777777777771', { acceptedBrands: ['visa'] })).toBe(
      'brand-not-accepted',
    )
    expect(checkCardNumber('7777777777777771', { acceptedBrands: ['unknown'] })).toBeUndefined()
  })
})

describe('a number that was pasted with more than there is of it', () => {
  test.each([
    ['twice over', '42424242424242424242424242424242'],
    ['twice over, in groups', '4242 4242 4242 4242 4242 4242 4242 4242'],
    ['with decimals', '4242424242424242.00'],
    ['with a decimal comma', '4242424242424242,0'],
    ['as a power of ten', '4.242424242424242E+15'],
    ['as a power of ten without a sign', '4.242424242424242e15'],
    ['three times over', '4242424242424242'.repeat(3)],
    ['with its place in a list', '1. 4242 4242 4242 4242'],
    ['with its place in a list in brackets', '(1) 4242 4242 4242 4242'],
    ['with its code behind a slash', '4242424242424242/123'],
  ])('%s is that number', (_, text) => {
    expect(new Typist(editCardNumber).paste(text).value).toBe('4242 4242 4242 4242')
  })

  test.each([
    ['378282246310005 12/30', '3782 822463 10005'],
    ['3782 822463 10005 1230', '3782 822463 10005'],
    ['378282246310005|1230', '3782 822463 10005'],
    ['30569309025904 12/30', '3056 930902 5904'],
    ['3056 930902 5904 12/30', '3056 930902 5904'],
    ['4242424242424242 123', '4242 4242 4242 4242'],
    ['4242-4242-4242-4242 123', '4242 4242 4242 4242'],
    ['6200000000000005 123', '6200 0000 0000 0005'],
    ['6759649826438453\t123', '6759 6498 2643 8453'],
    // nineteen digits may be a number of this brand, but not around a slash
    ['6200000000000005/123', '6200 0000 0000 0005'],
    ['4242 4242 4242 4242 12/30 123', '4242 4242 4242 4242'],
    ['4242 4242 4242 4242 12 / 30', '4242 4242 4242 4242'],
    ['6703 4444 4444 4449 1/30', '6703 4444 4444 4449'],
    ['4242 4242 4242 4242 12月30年', '4242 4242 4242 4242'],
    ['Visa 4242 4242 4242 4242 12|30', '4242 4242 4242 4242'],
  ])('%s is the shorter number before its expiry or code', (text, number) => {
    expect(new Typist(editCardNumber).paste(text).value).toBe(number)
    expect(editCardNumber({ value: text, caret: text.length }).value).toBe(number)
  })

  // the three may as well be a security code, but a number is not cut by guess
  test('a mistyped number of nineteen digits keeps its last three', () => {
    const text = '4242 4242 4242 4242 123'
    expect(new Typist(editCardNumber).paste(text).value).toBe(text)
    expect(new Typist(editCardNumber).paste('4242424242424242123').value).toBe(text)
    expect(new Typist(editCardNumber).paste('4242424242424241 123').value).toBe(
      '4242 4242 4242 4241 123',
    )
  })

  test.each([
    // the first sixteen digits pass, the whole does not
    '6304 1234 5678 9015 123',
    '6069 1234 5678 9010 123',
    '5600 1234 5678 9018 123',
    '4242 4242 4242 4242 123',
    // a right number without a check digit
    '6212 3456 7890 0002 123',
    // sixteen digits, of which twelve pass
    '6759 6498 2648 8454',
    // what stands behind the first group passes
    '6759 3782 8224 6310 005',
  ])('%s is not cut among words to a part that passes by chance', (number) => {
    const text = `Card no. ${number}, please`
    expect(new Typist(editCardNumber).paste(text).value).toBe(number)
    expect(cardNumberIn(text)).toBe(number.replaceAll(' ', ''))
  })

  test('a code behind a number is no part of it where its brand has no such length', () => {
    const text = 'Mastercard 5555 5555 5555 4444 123'
    expect(new Typist(editCardNumber).paste(text).value).toBe('5555 5555 5555 4444')
  })

  test('a mistyped number that is filled in is not cut to what passes by chance', () => {
    for (const number of ['4242 4242 4242 4242 1', '6200 0000 0000 0005 123']) {
      expect(editCardNumber({ value: number, caret: number.length }).value).toBe(number)
    }
    const inEights = '62000000 00000005 123'
    expect(new Typist(editCardNumber).paste(inEights).value).toBe('6200 0000 0000 0005 123')
  })

  test('nineteen digits in other groups are that number', () => {
    const shown = '6222 0212 3456 7890 123'
    expect(new Typist(editCardNumber).paste('622202 1234567890123').value).toBe(shown)
    expect(new Typist(editCardNumber).paste('6222021234567890123').value).toBe(shown)
  })

  test('a second time behind the first is that number', () => {
    const number = '378282246310005'
    expect(new Typist(editCardNumber).paste(number).paste(number).value).toBe('3782 822463 10005')
  })
})
