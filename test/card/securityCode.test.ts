import { describe, expect, test } from 'vitest'
import { brandInfo } from '../../src/card/brand.ts'
import {
  checkSecurityCode,
  editSecurityCode,
  securityCodeSizes,
} from '../../src/card/securityCode.ts'
import type { CardBrand } from '../../src/card/brands/cardBrand.ts'
import { typistAt } from './typist.ts'

describe('checkSecurityCode', () => {
  test.each<[string, CardBrand | undefined, string | undefined]>([
    ['', 'visa', 'required'],
    [' ', 'visa', 'required'],
    ['abc', 'visa', 'invalid'],
    ['12', 'visa', 'incomplete'],
    ['123', 'visa', undefined],
    ['1234', 'visa', 'invalid'],
    ['123', 'american-express', 'incomplete'],
    ['1234', 'american-express', undefined],
    ['12345', 'american-express', 'invalid'],
    ['', undefined, 'required'],
    ['12', undefined, 'incomplete'],
    ['123', undefined, undefined],
    ['1234', undefined, undefined],
    ['12345', undefined, 'invalid'],
    ['123', 'unknown', undefined],
    ['1234', 'unknown', undefined],
    ['١٢٣', 'visa', undefined],
  ])('finds "%s" for %s to be %s', (text, brand, code) => {
    expect(checkSecurityCode(text, brandInfo(brand ?? ''))).toBe(code)
  })

  test('knows the sizes to expect', () => {
    expect(securityCodeSizes(brandInfo('american-express'))).toEqual([4])
    expect(securityCodeSizes(brandInfo('visa'))).toEqual([3])
    expect(securityCodeSizes(undefined)).toEqual([3, 4])
  })
})

describe('editing the security code, | being the caret', () => {
  const at = (shown: string, brand?: CardBrand) =>
    typistAt((edit) => editSecurityCode(edit, brandInfo(brand ?? '')), shown)

  test('takes digits of any script and nothing else', () => {
    expect(at('|').type('1a２ -٣').shown).toBe('123|')
    expect(at('1|3').type('2').shown).toBe('12|3')
  })

  test('ignores further digits once it is full, wherever the caret is', () => {
    expect(at('123|', 'visa').type('4').shown).toBe('123|')
    expect(at('1|23', 'visa').type('4').shown).toBe('1|23')
    expect(at('123|', 'american-express').type('45').shown).toBe('1234|')
    expect(at('123|').type('45').shown).toBe('1234|')
  })

  test('a key behind what is no code yet leaves only its digits', () => {
    const edit = { value: '1x234', caret: 5, previousLength: 4, inputType: 'insertText' }
    expect(editSecurityCode(edit, brandInfo('visa'))).toEqual({ value: '1234', caret: 4 })
  })

  test('keeps up to four digits that came at once, as the brand may be told later', () => {
    expect(at('|', 'visa').paste('12345').shown).toBe('1234|')
  })

  test.each([
    'CVC2: 123',
    'cvv2 123',
    'CAV2-123',
    '4242 4242 4242 4242 12/30 CVC2: 123',
    'CVC2:\n12\n3',
  ])('of %s the digit in the name of the code is not a part of it', (text) =>
    expect(at('|', 'visa').paste(text).shown).toBe('123|'),
  )

  test('erases as anywhere', () => {
    expect(at('12|3').backspace().shown).toBe('1|3')
    expect(at('1|2|3').deleteForward().shown).toBe('1|3')
  })
})
