import { beforeAll, describe, expect, test, vi } from 'vitest'
import { formatCardNumber } from '../../src/card/number.ts'
import { generatedBrands } from '../../src/card/brands/generatedBrands.ts'
import { corrections, addedBrands } from '../../src/card/brands/addedBrands.ts'

/** The same rules in a page that has not loaded its brands. */
async function loadBare() {
  vi.resetModules()
  const [brand, number, name, findNumber] = await Promise.all([
    import('../../src/card/brand.ts'),
    import('../../src/card/number.ts'),
    import('../../src/card/securityCode.ts'),
    import('../../src/card/findNumber.ts'),
  ])
  return { ...brand, ...number, ...name, ...findNumber }
}

let bare: Awaited<ReturnType<typeof loadBare>>
beforeAll(async () => {
  bare = await loadBare()
})

const ends = [...generatedBrands, ...addedBrands, ...corrections].flatMap(({ prefixes = '' }) =>
  prefixes.split(/[ -]/).filter(Boolean),
)

describe('before the brands are loaded', () => {
  test('a number has the gaps that it has afterwards, whatever its brand', () => {
    expect(bare.hasBrands()).toBe(false)
    expect(ends.length).toBeGreaterThan(250)
    for (const end of [...ends, ...'0123456789'])
      for (const rest of ['0', '9'])
        for (let length = 1; length <= 19; length++) {
          const digits = end.padEnd(19, rest).slice(0, length)
          expect(bare.formatCardNumber(digits)).toBe(formatCardNumber(digits))
        }
  })

  test('no brand and no length is held against a number', () => {
    const accepted = { acceptedBrands: ['mastercard'] as const }
    expect(bare.checkCardNumber('4242 4242 4242 4242', accepted)).toBeUndefined()
    expect(bare.checkCardNumber('770000000008')).toBeUndefined()
    expect(bare.checkCardNumber('4242 4242 4242 4241')).toBe('incomplete')
    // passes the check, but no card is as short
    expect(bare.checkCardNumber('42424242420')).toBe('incomplete')
    expect(bare.checkSecurityCode('1234', undefined)).toBeUndefined()
    expect(bare.isUnchecked('9999', undefined)).toBe(false)
    expect(bare.brandInfo('visa')).toBeUndefined()
  })

  test('a card number is found in another field', () => {
    expect(bare.cardNumberIn('Ada 4242 4242 4242 4242')).toBe('4242424242424242')
    // five groups are no number, three may be one
    expect(bare.cardNumberIn('4242 4242 4242 4242 4242')).toBe('424242424242')
    expect(bare.cardNumberIn('18 378282246310005')).toBe('378282246310005')
  })

  test('they can be loaded, and then judge', async () => {
    const later = await loadBare()
    await later.loadBrands()
    expect(later.hasBrands()).toBe(true)
    expect(later.detectBrand('4242').brand).toBe('visa')
    expect(later.checkCardNumber('4242424242424242', { acceptedBrands: ['mastercard'] })).toBe(
      'brand-not-accepted',
    )
  })
})
