import { describe, expect, test } from 'vitest'
import { addresses } from '../../src/addresses.ts'
import { checkAddress, type AddressText } from '../../src/card/address.ts'
import { MAX_READ } from '../../src/card/types.ts'

const address = {
  line1: '1 Market Street',
  city: 'San Francisco',
  state: 'CA',
  postalCode: '94105',
  country: 'US',
}

const check = (text: AddressText) => checkAddress(text, addresses)

describe('checkAddress', () => {
  test('finds nothing wrong with a whole address', () => {
    expect(check(address)).toEqual({})
    // a field without an error is not named, as a form counts them
    expect(Object.keys(check({ ...address, line2: 'Suite 2' }))).toEqual([])
  })

  test('asks for the parts that the country needs, and for no others', () => {
    expect(check({ line1: ' ', country: 'US' })).toEqual({
      line1: 'required',
      city: 'required',
      state: 'required',
      postalCode: 'required',
    })
    expect(check({ country: 'GB' })).toEqual({
      line1: 'required',
      city: 'required',
      postalCode: 'required',
    })
    expect(check({ country: 'HK' })).toEqual({ line1: 'required' })
    expect(check({})).toEqual({ line1: 'required', country: 'required' })
  })

  test('asks for no town where British forces are', () => {
    const forces = { line1: 'Unit 5', country: 'GB' }
    expect(check({ ...forces, postalCode: 'bfpo 57' })).toEqual({})
    expect(check({ ...forces, postalCode: ' BF1 2AU' })).toEqual({})
    expect(check({ ...forces, postalCode: 'bx1 1lt' })).toEqual({})
    expect(check({ ...forces, postalCode: 'SW1A 1AA' })).toEqual({ city: 'required' })
    expect(check({ ...forces, postalCode: 'AB1 2BX' })).toEqual({ city: 'required' })
    expect(check({ country: 'GB', postalCode: 'BFPO 57' })).toEqual({ line1: 'required' })
    expect(check({ ...forces, country: 'JE', postalCode: 'BX1 1LT' })).toHaveProperty('city')
    expect(check({ ...forces, country: 'NL', postalCode: 'BF1 2AU' })).toHaveProperty('city')
  })

  test('judges the postal code by the country', () => {
    expect(check({ ...address, postalCode: '941' })).toEqual({ postalCode: 'invalid' })
    expect(check({ ...address, country: 'GB' })).toEqual({ postalCode: 'invalid' })
  })

  test('refuses no postal code while the rules are not there', () => {
    expect(checkAddress({ ...address, state: '', postalCode: '941' })).toEqual({})
  })

  test('takes no country but a two-letter code', () => {
    expect(check({ ...address, country: 'usa' })).toEqual({ country: 'invalid' })
    expect(check({ ...address, country: 'us' })).toEqual({ country: 'invalid' })
    expect(check({ ...address, country: 'USA' })).toEqual({ country: 'invalid' })
  })

  test('takes a text of any length that is read whole', () => {
    expect(check({ ...address, line1: 'x'.repeat(MAX_READ) })).toEqual({})
    expect(check({ ...address, line1: 'x'.repeat(MAX_READ + 1) })).toEqual({ line1: 'too-long' })
  })

  test('finds a card number in any field', () => {
    const number = '4242 4242 4242 4242'
    expect(check({ ...address, line2: number, city: number.replaceAll(' ', '') })).toEqual({
      line2: 'looks-like-card-number',
      city: 'looks-like-card-number',
    })
  })
  test('takes no phone number for a card number', () => {
    const phones = ['+63 917 123', '+62 812-345', '+58.412.123', '+573012345', '(+63) 917 123']
    const refused = phones.flatMap((start) =>
      Array.from({ length: 100 }, (_, end) => `Tel ${start} ${4000 + end}`).filter(
        (line2) => check({ ...address, line2 }).line2,
      ),
    )
    expect(refused).toEqual([])
    expect(check({ ...address, line2: '+1 555 0100 4242424242424242' }).line2).toBeDefined()
  })
})
