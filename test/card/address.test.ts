import { describe, expect, test } from 'vitest'
import { checkAddress, checkAddressField } from '../../src/card/address.ts'
import { addressRules, normalizePostalCode } from '../../src/card/addressRules.ts'

const address = {
  line1: '1 Market Street',
  city: 'San Francisco',
  state: 'CA',
  postalCode: '94105',
  country: 'US',
}

describe('checkAddress', () => {
  test('finds nothing wrong with what the wire takes', () => {
    expect(checkAddress(address)).toEqual({})
    expect(checkAddress({ ...address, line2: 'Suite 2' })).toEqual({})
  })

  test('asks for every field of the wire, and not for the second line', () => {
    expect(checkAddress({ line1: ' ' })).toEqual({
      line1: 'required',
      city: 'required',
      state: 'required',
      postalCode: 'required',
      country: 'required',
    })
  })

  test('judges the postal code by the country', () => {
    expect(checkAddress({ ...address, postalCode: '941' })).toEqual({ postalCode: 'invalid' })
    expect(checkAddress({ ...address, country: 'GB' })).toEqual({ postalCode: 'invalid' })
  })

  test('takes no country but a two-letter code', () => {
    expect(checkAddressField('country', 'usa', undefined)).toBe('invalid')
    expect(checkAddressField('country', 'us', undefined)).toBe('invalid')
  })

  test('finds a card number in any field', () => {
    expect(checkAddressField('line2', '4242 4242 4242 4242', 'US')).toBe('looks-like-card-number')
    expect(checkAddressField('city', '4242424242424242', 'US')).toBe('looks-like-card-number')
  })
})

describe('postal codes', () => {
  test.each([
    ['US', ['94105', '94105-1234', '941051234', '９４１０５', '٩٤١٠٥']],
    ['CA', ['K1A 0B1', 'k1a0b1']],
    [
      'GB',
      [
        'SW1A 1AA',
        'sw1a1aa',
        'ＳＷ１Ａ　１ＡＡ',
        'M1 1AE',
        'B33 8TH',
        'CR2 6XH',
        'DN55 1PT',
        'EC1A 1BB',
      ],
    ],
    ['DE', ['10115', '01067']],
    ['FR', ['75008', '20000', '97100']],
    ['AU', ['2000', '0800']],
    ['JP', ['100-0001', '1000001', '〒100-0001', '１００ー０００１', '１００－０００１']],
    ['BR', ['01310-100', '01310100']],
    ['MX', ['06000']],
    ['IN', ['110001', '110 001']],
    ['NL', ['1012 AB', '1012ab']],
    ['IE', ['D02 X285']],
    ['PL', ['00-001']],
    [undefined, ['LV-1010']],
  ])('of %s are taken', (country, codes) => {
    for (const code of codes) {
      expect([code, checkAddressField('postalCode', code, country)]).toEqual([code, undefined])
    }
  })

  test.each([
    ['US', ['9410', '941055', '94105-12', 'ABCDE']],
    ['CA', ['K1A', 'D1A 0B1', 'K1A 0O1', '12345']],
    ['GB', ['SW1A', '12345', 'SW1A 1A1']],
    ['DE', ['1011', '101155', 'D-10115']],
    ['FR', ['7500']],
    ['AU', ['200', '20000']],
    ['JP', ['100-001', '10-00001']],
    ['BR', ['01310-10']],
    ['MX', ['6000']],
    ['IN', ['011001', '11000']],
    ['NL', ['?', 'x', '1012 AB; 1012 AB']],
  ])('of another shape are not taken in %s', (country, codes) => {
    for (const code of codes) {
      expect([code, checkAddressField('postalCode', code, country)]).toEqual([code, 'invalid'])
    }
  })

  test('are sent in one shape', () => {
    expect(normalizePostalCode(' sw1a  1aa ')).toBe('SW1A 1AA')
    expect(normalizePostalCode('〒１００ー０００１')).toBe('100-0001')
    expect(normalizePostalCode('94105–1234')).toBe('94105-1234')
  })
})

describe('addressRules', () => {
  test('say what a country calls its parts', () => {
    const kinds = ['US', 'CA', 'GB', 'DE', 'FR', 'AU', 'JP', 'BR', 'MX', 'IN', 'NL', undefined].map(
      (country) => {
        const { postalCodeKind, stateKind } = addressRules(country)
        return [postalCodeKind, stateKind]
      },
    )
    expect(kinds).toEqual([
      ['postalCode', 'state'],
      ['postalCode', 'province'],
      ['postcode', 'county'],
      ['postalCode', 'state'],
      ['postalCode', 'region'],
      ['postcode', 'state'],
      ['postalCode', 'prefecture'],
      ['postalCode', 'state'],
      ['postalCode', 'state'],
      ['pin', 'state'],
      ['postalCode', 'region'],
      ['postalCode', 'state'],
    ])
  })

  test('of no country are those of another property of objects', () => {
    expect(addressRules('constructor').stateKind).toBe('region')
  })
})
