import creditCardType from 'credit-card-type'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { libraryRules } from '../../scripts/brands/generate.mjs'
import { brandInfo, brandNamed, detectBrand } from '../../src/card/brand.ts'
import { generatedBrands } from '../../src/card/brands/generatedBrands.ts'
import { corrections, addedBrands } from '../../src/card/brands/addedBrands.ts'
import type { CardBrand } from '../../src/card/brands/cardBrand.ts'

/** The brands that the library does not know, so that it may see others there. */
const ours = new Set<string>(addedBrands.map(({ brand }) => brand))

const brandsOf = (digits: string, accepted?: CardBrand[]) =>
  detectBrand(digits, accepted).candidates.map(({ brand }) => brand)

describe('detectBrand', () => {
  test.each([
    ['4242424242424242', 'visa'],
    ['5555555555554444', 'mastercard'],
    ['2223003122003222', 'mastercard'],
    ['5031755734530604', 'mastercard'],
    ['5031433215406351', 'mastercard'],
    ['5060666666666666666', 'verve'],
    ['507850785078507812', 'verve'],
    ['5061830100001895', 'verve'],
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
    ['9999999999999995', 'korean-domestic'],
    ['7777777777777777', 'unknown'],
    ['9860000000000000', 'humo'],
    ['8600143417770323', 'uzcard'],
    ['2205430000003002', 'paypak'],
    ['2205000000000009', 'borica'],
    ['3571110000000000', 'lankapay'],
    ['3088000000000017', 'jcb'],
    ['3095000000000000', 'diners-club'],
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
    expect(brandsOf('')).toHaveLength(29)
  })

  test('says which brand is possible where only one is left, and more digits are needed', () => {
    const [only, ...others] = detectBrand('21').candidates
    expect(detectBrand('21').brand).toBeUndefined()
    expect([only?.brand, others]).toEqual(['jcb', []])
  })

  test('knows the brand that is not accepted', () => {
    const { brand, candidates } = detectBrand('4242424242424242', ['mastercard'])
    expect([brand, candidates.map((each) => each.brand)]).toEqual(['visa', ['visa']])
  })

  test('narrows the possible brands to the accepted ones, unless none is left', () => {
    expect(brandsOf('4', ['visa', 'mastercard'])).toEqual(['visa'])
    expect(brandsOf('4', ['mastercard'])).toEqual(['visa', 'naranja', 'maestro', 'elo'])
  })

  test('agrees with credit-card-type at both ends of each of its ranges', () => {
    const numbers = Object.values(creditCardType.types).flatMap((type) =>
      creditCardType.getTypeInfo(type).patterns.flatMap((pattern) => {
        const ends = [pattern].flat()
        return [ends[0] ?? 0, ends.at(-1) ?? 0].flatMap((end) => [end - 1, end, end + 1])
      }),
    )
    expect(numbers.length).toBeGreaterThan(900)
    for (const prefix of numbers)
      for (const rest of ['0', '9']) agrees(String(prefix).padEnd(16, rest))
  })

  test('agrees with credit-card-type on any number wherever our overlay says nothing', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{8,16}$/), agrees), { numRuns: 5000 })
  })

  /** What we have added to brands of the library. */
  const added = corrections.flatMap(({ prefixes = '' }) =>
    [...prefixes.matchAll(/(\d+)(?:-(\d+))?/g)].map(
      ([, from = '', to = from]) => [from, to] as const,
    ),
  )

  function agrees(number: string) {
    const brand = detectBrand(number).brand ?? ''
    if (ours.has(brand)) return
    if (added.some(([from, to]) => number >= from && number.slice(0, to.length) <= to)) return
    expect([number, brand]).toEqual([number, creditCardType(number)[0]?.type ?? 'unknown'])
  }

  test('the table of the library is what `npm run generate:brands` makes', () => {
    expect(generatedBrands).toEqual(libraryRules())
  })

  test('knows of each brand what credit-card-type knows', () => {
    for (const type of Object.values(creditCardType.types)) {
      const { niceType, lengths, code, gaps } = creditCardType.getTypeInfo(type)
      const brand = brandInfo(type as CardBrand) // the library's ids are a part of ours
      expect(brand).toMatchObject({ name: niceType, codeSize: code.size })
      expect(brand?.lengths).toEqual(expect.arrayContaining(lengths))
      expect(brand?.gaps.slice(0, gaps.length)).toEqual(gaps)
    }
  })
})

test.each(['American Express', 'AMERICAN_EXPRESS', 'american-express', 'American -  Express'])(
  'a brand is known by its name as a server writes it: %s',
  (name) => expect(brandNamed(name)?.brand).toBe('american-express'),
)

test.each([undefined, '', 'Somebody', 'unknown'])('%s names no brand', (name) => {
  expect(brandNamed(name)).toBeUndefined()
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
    expect(brandsOf('4871040000000000', ['visa', 'bancontact'])).toHaveLength(2)
    expect(brandsOf('5127880000000000', ['mastercard', 'bancontact'])).toHaveLength(2)
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
