import { describe, expect, test } from 'vitest'
import { cardNumberIn } from '../../src/card/findNumber.ts'
import { checkCardholderName } from '../../src/card/name.ts'

describe('cardNumberIn', () => {
  test.each([
    ['4242424242424242', '4242424242424242'],
    ['4242 4242 4242 4242', '4242424242424242'],
    ['4242-4242-4242-4242', '4242424242424242'],
    ['4242.4242.4242.4242', '4242424242424242'],
    ['4242\u00a04242\u00a04242\u00a04242', '4242424242424242'],
    ['４２４２４２４２４２４２４２４２', '4242424242424242'],
    ['٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢', '4242424242424242'],
    ['Jane 3782 822463 10005 Doe', '378282246310005'],
    ['Visa:4242424242424242!', '4242424242424242'],
    ['4242 4242 4242 4242 12 26 123', '4242424242424242'],
    ['4242424242424242 12/26', '4242424242424242'],
    ['3782 822463 10005 12 26', '378282246310005'],
    ['12 4242424242424242', '4242424242424242'],
    ['6212 3456 7890 0000 003', '6212345678900000003'],
    // Its first sixteen digits would pass for a number too.
    ['6212 3456 7890 0002 009', '6212345678900002009'],
    ['0049 30 1234567, 4242 4242 4242 4242', '4242424242424242'],
    // with its code it would pass for a number of Visa with 19 digits
    ['4242424242424242 105', '4242424242424242'],
    ['Maestro 6759 6498 2648', '675964982648'],
    ['59 378282246310005', '378282246310005'],
    ['4242424242424242 4242424242424242', '4242424242424242'],
  ])('finds the number in "%s"', (text, digits) => {
    expect(cardNumberIn(text)).toBe(digits)
  })

  test.each([
    '',
    'Jane Doe',
    '4242 4242 4242 4241',
    '4242 4242 4242',
    '7777 7777 7777 7777',
    '1600 Amphitheatre Parkway, 94043',
    '+49 30 901820',
    '2026-12-31 2027-01-31',
    '4242 / 4242 / 4242 / 4242',
  ])('finds none in "%s"', (text) => {
    expect(cardNumberIn(text)).toBeUndefined()
  })

  test('is quick with a long text of digits', () => {
    const text = '4 '.repeat(5000)
    expect(cardNumberIn(text)).toBe(cardNumberIn(text.slice(0, 60)))
  })
})

describe('checkCardholderName', () => {
  test.each([
    ['', 'required'],
    ['   ', 'required'],
    ['Jane Doe', undefined],
    ['J', undefined],
    ['山田 太郎', undefined],
    ['Louis 14', undefined],
    ['Acme Store 4711', undefined],
    ['4242 4242 4242 4242', 'looks-like-card-number'],
    ['Jane 4242424242424242', 'looks-like-card-number'],
    ['4242 4242 4242 4241', 'looks-like-card-number'],
    ['Jane 4242 4242 4242 4241', 'looks-like-card-number'],
    ['٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢', 'looks-like-card-number'],
    ['Jane 424242424242', 'looks-like-card-number'],
    ['Jane 42424242424', undefined],
    ['Jane 4242 - 4242 - 4242', 'looks-like-card-number'],
    ['Jane 4242  - 4242  - 4242', undefined],
    ['Jane 4242.4242.4242', 'looks-like-card-number'],
    ['42 4711', 'invalid'],
    ['42–4711', 'invalid'],
    ['4 Non Blondes', undefined],
    ['4242', 'invalid'],
    ['007', 'invalid'],
    ['x'.repeat(255), undefined],
    ['x'.repeat(256), 'too-long'],
  ])('finds "%s" to be %s', (text, code) => {
    expect(checkCardholderName(text)).toBe(code)
  })
})
