import { expect, test } from 'vitest'
import { brandOf } from '../../../src/sandbox/plastiq/brands.ts'

test.each<[brand: string | undefined, prefixes: string]>([
  ['Visa', '4'],
  ['Mastercard', '51 55 2221 2229 223 229 23 26 270 271 2720'],
  ['American Express', '34 37'],
  ['Discover', '6011 644 649 65'],
  ['Diners Club', '300 305 3095 36 38 39'],
  ['JCB', '3528 3529 353 358'],
  ['UnionPay', '62'],
  [undefined, '1 2220 2721 28 50 56 33 35 3527 359 306 3094 6012 643 66 61 9'],
  // what only has such digits within
  [undefined, '134 137 16011 1644 1300 1353 162 151'],
])('%s: %s', (brand, prefixes) => {
  const names = prefixes.split(' ').map((prefix) => brandOf(prefix.padEnd(16, '0'))?.name)
  expect(names).toEqual(names.map(() => brand))
})
