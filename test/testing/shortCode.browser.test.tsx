import { expect, test } from 'vitest'
import { deepSearch } from '../../src/testing/deepSearch.ts'
import { findDigits } from '../../src/testing/digitForms.ts'

const number = '4111111111111111'
const find = findDigits(number, '123')
const formsIn = (value: unknown) => deepSearch(value, 'value', find).map(({ form }) => form)

test.each([
  ['JSON, whose brace is 123', new TextEncoder().encode('{"clientSecret":null}')],
  ['one brace', new TextEncoder().encode('{')],
  ['a brace at the end', new TextEncoder().encode('a{')],
])('bytes of %s hold no security code', (_, bytes) => {
  expect(formsIn({ bytes })).toEqual([])
  expect(formsIn(bytes.buffer)).toEqual([])
})

test.each([
  ['a number as digits', Uint8Array.from(number, Number)],
  ['a number as codes of characters', Uint16Array.from(number, (digit) => digit.charCodeAt(0))],
  ['a number as text', new TextEncoder().encode(number)],
  ['the security code as text', new TextEncoder().encode('{"cvv":"123"}')],
])('bytes of %s are found', (_, bytes) => {
  expect(formsIn({ bytes })).toHaveLength(1)
})
