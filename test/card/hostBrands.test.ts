import { describe, expect, test } from 'vitest'
import { brandInfo, brandNamed, detectBrand } from '../../src/card/brand.ts'
import { checkCardNumber, editCardNumber, formatCardNumber } from '../../src/card/number.ts'
import { checkSecurityCode, securityCodeSizes } from '../../src/card/securityCode.ts'
import type { BrandRule } from '../../src/card/brands/cardBrand.ts'
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
    const either = { ...own, securityCode: { length: [3, 4] } }
    expect(brandInfo('x-bank', [either])).toMatchObject({ codeSize: 4 })
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

  test('keeps what is `undefined`, too', () => {
    const visa = { brand: 'visa', name: 'Mine', lengths: undefined, gaps: undefined } as const
    const own = { ...visa, checkDigit: undefined, guessed: undefined, prefixes: undefined }
    expect(detectBrand('4242', undefined, [own]).candidates[0]).toEqual({
      ...detectBrand('4242', undefined).candidates[0],
      name: 'Mine',
    })
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

describe('a rule of the host that makes no sense is left out', () => {
  // as from a file that no compiler has checked
  const fromFile = (rules: unknown) => rules as BrandRule[]
  const rule = { brand: 'x-my-club', prefixes: '7001' }

  test.each([
    ['gaps out of order, which would show digits twice', { ...rule, gaps: [8, 4] }],
    ['the sizes of groups in place of gaps', { ...rule, gaps: [4, 4, 4, 4] }],
    ['a negative gap', { ...rule, gaps: [-4] }],
    ['a gap that is no list', { ...rule, gaps: 4 }],
    ['a prefix as a number', { ...rule, prefixes: 7001 }],
    ['a list of prefixes', { ...rule, prefixes: ['7001'] }],
    ['prefixes with commas', { ...rule, prefixes: '7001,7002' }],
    ['a range with ends of two lengths', { ...rule, prefixes: '70-7009' }],
    ['a range without an end', { ...rule, prefixes: '7001-' }],
    ['lengths as texts', { ...rule, lengths: ['16'] }],
    ['no list of lengths', { ...rule, lengths: null }],
    ['a length that no card has', { ...rule, lengths: [21] }],
    ['no length of a code', { ...rule, securityCode: { length: 0 } }],
    ['a code that is too long to type', { ...rule, securityCode: { length: 6 } }],
    ['no brand', { prefixes: '7001' }],
    ['nothing', null],
  ])('%s', (_, wrong) => {
    const rules = fromFile([wrong, club])
    const number = '7001000000000006'
    const typist = typistAt((edit) => editCardNumber(edit, fromFile([wrong])), '|')
    expect(typist.type(number).value).toBe('7001 0000 0000 0006')
    expect(detectBrand(number, undefined, fromFile([wrong])).brand).toBe('unknown')
    expect(detectBrand('71', undefined, rules).brand).toBe('x-my-club')
  })

  test.each(['4,5', 'x4', '4x', '4-', '41-4200', '49-41', '40-49 x'])(
    'a correction with the prefixes "%s" leaves the brand as it is',
    (prefixes) => {
      const wrong: BrandRule = { brand: 'visa', name: 'Mine', prefixes }
      expect(detectBrand('4242', undefined, [wrong]).candidates[0]?.name).toBe('Visa')
    },
  )

  test.each([' 40-44  45 ', '42\n43', '4242-4242'])('the prefixes "%s" make sense', (prefixes) => {
    const right: BrandRule = { brand: 'visa', name: 'Mine', prefixes }
    expect(detectBrand('4242', undefined, [right]).candidates[0]?.name).toBe('Mine')
  })

  test('and so are rules that are no list', () => {
    for (const wrong of [null, {}, 'x'])
      expect(detectBrand('42', undefined, fromFile(wrong)).brand).toBe('visa')
  })

  test('lengths may come in any order', () => {
    const [info] = detectBrand(
      '7001',
      undefined,
      fromFile([{ ...rule, lengths: [19, 16] }]),
    ).candidates
    expect(info?.lengths).toEqual([19, 16])
  })
})
