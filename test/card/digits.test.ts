import { describe, expect, test } from 'vitest'
import { digitsOf, toAsciiDigits } from '../../src/card/digits.ts'

const everyDigit = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint)
  .filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff)
  .map((codePoint) => String.fromCodePoint(codePoint))
  .filter((character) => /\p{Nd}/u.test(character))

describe('toAsciiDigits', () => {
  test.each([
    ['full-width', '４２４２', '4242'],
    ['Arabic-Indic', '٤٢٤٢', '4242'],
    ['Persian', '۱۲۳۴۵۶۷۸۹۰', '1234567890'],
    ['Devanagari', '०९', '09'],
    ['Bengali', '০১২৩', '0123'],
    ['Thai', '๐๑๙', '019'],
    ['mathematical, two code units each', '𝟎𝟗𝟘𝟡𝟶𝟿', '090909'],
  ])('writes %s digits in ASCII', (_, text, ascii) => {
    expect(toAsciiDigits(text)).toBe(ascii)
  })

  test('gives each decimal digit of Unicode the value that the engine’s collation gives it', () => {
    const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
    const wrong = everyDigit.filter((digit) => collator.compare(digit, toAsciiDigits(digit)) !== 0)
    expect(wrong).toEqual([])
    expect(everyDigit.length).toBeGreaterThanOrEqual(650)
  })

  test('gives each numbering system of the engine its own digits', () => {
    const systems = Intl.supportedValuesOf('numberingSystem').map((numberingSystem) => {
      const format = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false })
      return [numberingSystem, format.format(9876543210)] as const
    })
    // Chinese numerals are letters, not digits: they stay.
    const decimal = systems.filter(([, text]) => /^\p{Nd}+$/u.test(text))
    expect(decimal.length).toBeGreaterThan(50)
    expect(decimal.filter(([, text]) => toAsciiDigits(text) !== '9876543210')).toEqual([])
  })

  test('leaves everything else', () => {
    expect(toAsciiDigits('½ Ⅳ ① 一 x²-/')).toBe('½ Ⅳ ① 一 x²-/')
  })
})

test('digitsOf keeps the digits and nothing else', () => {
  expect(digitsOf('Nr. ４２-4٢\u00a042 \u200f')).toBe('424242')
  expect(digitsOf('½ Ⅳ ①')).toBe('')
})
