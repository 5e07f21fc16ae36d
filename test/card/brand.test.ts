import cardValidator from 'card-validator'
import creditCardType from 'credit-card-type'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { brandInfo, detectBrand } from '../../src/card/brand.ts'
import { overlay } from '../../src/card/brandOverlay.ts'
import type { CardBrand } from '../../src/card/types.ts'

const brandsOf = (digits: string, accepted?: CardBrand[]) =>
  detectBrand(digits, accepted).candidates.map(({ brand }) => brand)

describe('detectBrand', () => {
  test.each([
    ['4242424242424242', 'visa'],
    ['5555555555554444', 'mastercard'],
    ['2223003122003222', 'mastercard'],
    ['378282246310005', 'american-express'],
    ['30569309025904', 'diners-club'],
    ['6011111111111117', 'discover'],
    ['9792000000000001', 'troy'],
    ['3566002020360505', 'jcb'],
    ['1800000000000002', 'jcb'],
    ['6200000000000005', 'unionpay'],
    ['8110000000000004', 'unionpay'],
    ['5895620000000002', 'naranja'],
    ['5060990000000003', 'verve'],
    ['6759649826438453', 'maestro'],
    ['6362970000457013', 'elo'],
    ['2200000000000004', 'mir'],
    ['6370950000000005', 'hiper'],
    ['6062821086773091', 'hipercard'],
    ['6073849700004947', 'rupay'],
    ['6521525000000006', 'rupay'],
    ['5085000000000008', 'rupay'],
    ['8172000000000003', 'rupay'],
    ['8200000000000005', 'rupay'],
    ['6703444444444449', 'bancontact'],
    ['6060050000000009', 'bancontact'],
    ['5019717010103742', 'dankort'],
    ['135410014004955', 'uatp'],
    ['9999999999999995', 'unknown'],
  ])('tells %s to be of %s', (digits, brand) => {
    expect(detectBrand(digits).brand).toBe(brand)
  })

  test('names no brand before the digits tell it, and says which are possible', () => {
    expect(detectBrand('4').brand).toBeUndefined()
    expect(brandsOf('4')).toEqual(['visa', 'naranja', 'maestro', 'elo'])
    expect(detectBrand('42').brand).toBe('visa')
    expect(brandsOf('1')).toEqual(['uatp', 'jcb'])
    expect(detectBrand('13').brand).toBe('uatp')
    expect(brandsOf('42')).toEqual(['visa'])
  })

  test('holds every brand with a prefix for possible while nothing is typed', () => {
    expect(detectBrand('').brand).toBeUndefined()
    expect(brandsOf('')).toHaveLength(19)
  })

  test('narrows the possible brands to the accepted ones, unless none is left', () => {
    expect(brandsOf('4', ['visa', 'mastercard'])).toEqual(['visa'])
    expect(brandsOf('4', ['mastercard'])).toEqual(['visa', 'naranja', 'maestro', 'elo'])
  })

  test('agrees with credit-card-type wherever our overlay says nothing', () => {
    const ours = new Set(overlay.map(({ brand }) => String(brand)))
    const digits = fc.stringMatching(/^\d{8,16}$/)
    fc.assert(
      fc.property(digits, (number) => {
        const brand = detectBrand(number).brand ?? ''
        if (ours.has(brand)) return
        expect(brand).toBe(creditCardType(number)[0]?.type ?? 'unknown')
      }),
      { numRuns: 5000 },
    )
  })

  test('agrees with card-validator on each brand’s data', () => {
    for (const { info } of Object.values(creditCardType.types).map((type) => ({
      info: cardValidator.creditCardType.getTypeInfo(type),
    }))) {
      const brand = brandInfo(info.type as CardBrand) // the library's ids are a part of ours
      expect(brand).toMatchObject({ lengths: info.lengths, codeSize: info.code.size })
    }
  })
})

describe('a second brand on the card', () => {
  test('is offered to a host that accepts it, the prefix’ own brand first', () => {
    expect(brandsOf('4571000000000001', ['visa', 'dankort'])).toEqual(['visa', 'dankort'])
    expect(brandsOf('4242424242424242', ['visa', 'cartes-bancaires'])).toEqual([
      'visa',
      'cartes-bancaires',
    ])
    expect(brandsOf('5555555555554444', ['mastercard', 'cartes-bancaires'])).toHaveLength(2)
    expect(brandsOf('6703444444444449', ['bancontact', 'maestro'])).toHaveLength(2)
    expect(brandsOf('3566002020360505', ['jcb', 'rupay'])).toHaveLength(2)
    expect(brandsOf('4796580000000004', ['visa', 'bancontact'])).toHaveLength(2)
  })

  test('is never offered to a host that has not named it', () => {
    expect(brandsOf('4571000000000001')).toEqual(['visa'])
    expect(brandsOf('4571000000000001', ['visa', 'mastercard'])).toEqual(['visa'])
    expect(brandsOf('4242424242424242', ['visa', 'dankort'])).toEqual(['visa'])
  })

  test('is the brand where only it is accepted', () => {
    expect(detectBrand('3566002020360505', ['rupay']).brand).toBe('rupay')
    expect(detectBrand('4571000000000001', ['dankort']).brand).toBe('dankort')
  })

  test('a guess of ours has no card refused that is accepted by the brand the library sees', () => {
    expect(detectBrand('6521525000000006', ['visa', 'discover']).brand).toBe('discover')
    expect(detectBrand('6703444444444449', ['maestro']).brand).toBe('maestro')
    expect(detectBrand('6521525000000006', ['visa']).brand).toBe('rupay')
    // Elo is no guess of ours: its cards are not Visa cards.
    expect(detectBrand('4011780000000006', ['visa']).brand).toBe('elo')
  })
})

describe('the library’s shared registry', () => {
  afterEach(() => creditCardType.resetModifications())

  test('may be changed by the host without any effect here', () => {
    creditCardType.removeCard('visa')
    creditCardType.addCard({ ...creditCardType.getTypeInfo('mir'), type: 'store', patterns: [42] })
    expect(detectBrand('4242424242424242').brand).toBe('visa')
  })

  test('is not changed by us', () => {
    detectBrand('6703444444444449', ['maestro'])
    expect(creditCardType('6703444444444449')[0]?.type).toBe('maestro')
    expect(creditCardType('')).toHaveLength(15)
  })
})
