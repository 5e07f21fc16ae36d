import { expect, test } from 'vitest'
import { countryCodes } from '../../src/card/countries.ts'

test('every assigned code of ISO 3166-1 and three in use are there once, in order, and have a name', () => {
  // the standard has had 249 since 2011
  expect(countryCodes).toHaveLength(252)
  expect(countryCodes).toEqual(expect.arrayContaining(['AC', 'TA', 'XK']))
  expect([...new Set(countryCodes)].sort()).toEqual(countryCodes)
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  expect(countryCodes.filter((code) => !/^[A-Z]{2}$/.test(code) || !names.of(code))).toEqual([])
})
