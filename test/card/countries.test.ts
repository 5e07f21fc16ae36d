import { expect, test } from 'vitest'
import { countryCodes } from '../../src/card/countries.ts'

test('every assigned code of ISO 3166-1 is there once, in order, and has a name', () => {
  // as many as the standard has assigned since 2011
  expect(countryCodes).toHaveLength(249)
  expect([...new Set(countryCodes)].sort()).toEqual(countryCodes)
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  expect(countryCodes.filter((code) => !/^[A-Z]{2}$/.test(code) || !names.of(code))).toEqual([])
})
