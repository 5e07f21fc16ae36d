import { describe, expect, test } from 'vitest'
import { brandInfo, brandNamed, detectBrand } from '../../src/card/brand.ts'
import { checkCardNumber, editCardNumber, formatCardNumber } from '../../src/card/number.ts'
import { checkSecurityCode, securityCodeSizes } from '../../src/card/securityCode.ts'
import type { BrandRule } from '../../src/card/types.ts'
import { typistAt } from './typist.ts'

const club: BrandRule = {
  brand: 'x-my-club',
  name: 'My Club',
  prefixes: '7001-7009 71',
  lengths: [13],
  gaps: [3, 6, 9],
  checkDigit: false,
}

const check = (text: string, ...rules: BrandRule[]) =>
  checkCardNumber(text, { detection: detectBrand(text, undefined, rules) })

describe('a brand that the host adds', () => {
  test('is told by its prefixes, grouped by its gaps and judged by its lengths', () => {
    expect(detectBrand('7', undefined, [club]).candidates[0]).toMatchObject({ name: 'My Club' })
    expect(detectBrand('7005', undefined, [club]).brand).toBe('x-my-club')
    expect(detectBrand('7010', undefined, [club]).brand).toBe('unknown')
    expect(formatCardNumber('7100000000001', [club])).toBe('710 000 000 0001')
    expect(check('7100000000001', club)).toBeUndefined()
    expect(check('71000000000012', club)).toBe('too-long')
    expect(check('710000000000', club)).toBe('incomplete')
  })

  test('is typed into a field that is full at its longest number', () => {
    const typist = typistAt((edit) => editCardNumber(edit, [club]), '|')
    expect(typist.type('71000000000019').shown).toBe('710 000 000 0001|')
  })

  test('comes before a brand of ours with a prefix that is as long', () => {
    const own: BrandRule = { brand: 'x-bank', prefixes: '4', lengths: [16] }
    expect(detectBrand('4242', undefined, [own])).toMatchObject({ brand: 'x-bank' })
    expect(brandInfo('x-bank', [own])).toMatchObject({ name: 'x-bank', codeSize: 3 })
  })

  test('may have any length where none is given', () => {
    const own: BrandRule = { brand: 'x-bank', prefixes: '77' }
    for (const number of ['770000000008', '7700000000000000008'])
      expect([number, check(number, own)]).toEqual([number, undefined])
  })
})

describe('a brand that the host corrects', () => {
  test('keeps what is not corrected', () => {
    const amex: BrandRule = { brand: 'american-express', securityCode: { length: [3, 4] } }
    const { candidates } = detectBrand('378282246310005', undefined, [amex])
    expect(candidates[0]).toMatchObject({ name: 'American Express', lengths: [15], gaps: [4, 10] })
    expect(securityCodeSizes(candidates[0])).toEqual([3, 4])
    expect(checkSecurityCode('123', candidates[0])).toBeUndefined()
    expect(checkSecurityCode('1234', candidates[0])).toBeUndefined()
    expect(checkSecurityCode('12', candidates[0])).toBe('incomplete')
    expect(brandNamed('American Express', [amex])?.securityCode?.length).toEqual([3, 4])
  })

  test('has the prefixes of the host in place of ours', () => {
    const visa: BrandRule = { brand: 'visa', prefixes: '40-44' }
    expect(detectBrand('4242', undefined, [visa]).brand).toBe('visa')
    expect(detectBrand('4600', undefined, [visa]).brand).not.toBe('visa')
  })

  test('needs no security code where it is optional, and a whole one where there is any', () => {
    const maestro: BrandRule = { brand: 'maestro', securityCode: { optional: true } }
    const [info] = detectBrand('6759649826438453', undefined, [maestro]).candidates
    expect(checkSecurityCode('', info)).toBeUndefined()
    expect(checkSecurityCode('12', info)).toBe('incomplete')
    expect(checkSecurityCode('x', info)).toBe('invalid')
    expect(checkSecurityCode('', brandInfo('maestro'))).toBe('required')
  })

  test('is corrected as the second brand of a card too', () => {
    const bank: BrandRule = { brand: 'cartes-bancaires', name: 'CB' }
    const accepted = ['visa', 'cartes-bancaires'] as const
    expect(detectBrand('4970', accepted, [bank]).candidates.map(({ name }) => name)).toEqual([
      'Visa',
      'CB',
    ])
  })
})
