import { expect, test } from 'vitest'
import { addresses } from '../../src/addresses.ts'
import { detectBrand } from '../../src/card/brand.ts'
import type { BrandRule, CardBrand } from '../../src/card/brands/cardBrand.ts'
import { cardFields, checkCardField, withheld } from '../../src/card/fields.ts'
import type { CardFieldName } from '../../src/card/types.ts'

const typed: { readonly [Name in CardFieldName]: string } = {
  number: '4242 4242 4242 4242',
  expiry: '12 / 30',
  securityCode: '123',
  name: 'Ada Lovelace',
  line1: '360 Main St.',
  line2: '',
  city: 'San Francisco',
  state: 'CA',
  postalCode: '94103',
  country: 'US',
}
const clock = { now: () => Date.UTC(2026, 10, 30) }

interface Given extends Partial<typeof typed> {
  acceptedBrands?: readonly CardBrand[]
  rules?: readonly BrandRule[]
}

/** What is wrong with each field of a form with these texts; the others are right. */
function wrongIn({ acceptedBrands, rules, ...texts }: Given) {
  const card = { ...typed, ...texts }
  const detection = detectBrand(card.number.replace(/\D/g, ''), acceptedBrands, rules)
  const [info] = detection.candidates
  const codes = cardFields.map((name) => {
    const address = { ...card, [name]: undefined }
    const context = { acceptedBrands, detection, info, address, addresses, clock }
    return [name, checkCardField(name, card[name], context)] as const
  })
  return Object.fromEntries(codes.filter(([, code]) => code))
}

const { line2: _, ...needed } = typed

test('a whole card is right, and of an empty one each field is named that is needed', () => {
  expect(wrongIn({})).toEqual({})
  const empty = Object.fromEntries(Object.keys(needed).map((name) => [name, '']))
  const missing = Object.fromEntries(Object.keys(needed).map((name) => [name, 'required']))
  // where no country is known, nothing more of an address is needed
  const { city: _city, state: _state, postalCode: _code, ...everywhere } = missing
  expect(wrongIn(empty)).toEqual(everywhere)
  expect(wrongIn({ ...empty, country: 'US' })).toEqual({
    ...missing,
    country: undefined,
  })
})

test.each<[keyof typeof typed, string, string]>([
  ['number', '4242 4242 4242 4241', 'invalid'],
  ['number', '4242', 'incomplete'],
  ['expiry', '10 / 26', 'past'],
  ['securityCode', '12', 'incomplete'],
  ['name', '4242 4242 4242 4242', 'looks-like-card-number'],
  ['line2', '4242 4242 4242 4242', 'looks-like-card-number'],
  ['postalCode', '941', 'invalid'],
])('of the %s "%s" is %s', (name, text, code) => {
  expect(wrongIn({ [name]: text })).toEqual({ [name]: code })
})

test('the code is as long as the brand of the number says, the postal code as the country says', () => {
  expect(wrongIn({ number: '378282246310005' })).toEqual({ securityCode: 'incomplete' })
  expect(wrongIn({ number: '378282246310005', securityCode: '1234' })).toEqual({})
  expect(wrongIn({ country: 'GB' })).toEqual({ postalCode: 'invalid' })
})

test('a brand that the host does not take is refused', () => {
  expect(wrongIn({ acceptedBrands: ['mastercard'] })).toEqual({ number: 'brand-not-accepted' })
  expect(wrongIn({ acceptedBrands: ['visa'] })).toEqual({})
})

test('an expiry that a brand has not may be left out, but not be wrong', () => {
  const rules: BrandRule[] = [{ brand: 'visa', expiry: { optional: true } }]
  expect(wrongIn({ rules, expiry: ' ' })).toEqual({})
  expect(wrongIn({ rules, expiry: '10 / 26' })).toEqual({ expiry: 'past' })
  expect(wrongIn({ expiry: ' ' })).toEqual({ expiry: 'required' })
  expect(wrongIn({ rules: [{ brand: 'visa', expiry: {} }], expiry: '' })).toEqual({
    expiry: 'required',
  })
})

test('nobody but the person fills in what is secret', () => {
  expect(withheld).toEqual(['number', 'expiry', 'securityCode'])
})
