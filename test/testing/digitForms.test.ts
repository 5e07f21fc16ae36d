import { expect, test } from 'vitest'
import { findDigits } from '../../src/testing/digitForms.ts'

const number = '374981652304782'
const find = findDigits(number, '7391')
const base64 = (text: string) => Buffer.from(text).toString('base64')

test.each<[string, string, string]>([
  ['as it is', `before${number}after`, 'clear'],
  ['within more digits', `0${number}9`, 'clear'],
  ['in its brand’s groups', 'a 3749 816523 04782 b', 'grouped'],
  ['in other groups', '3749-8165-2304-782', 'grouped'],
  ['with narrow blanks', '3749\u202f816523\u202f04782', 'grouped'],
  ['as a list', JSON.stringify([...number]), 'grouped'],
  ['in a form body', '3749+816523+04782', 'grouped'],
  ['in a query', 'n=3749%20816523%2004782', 'URL-encoded'],
  ['digit by digit', [...number].map((digit) => `%3${digit}`).join(''), 'URL-encoded'],
  ['beside a broken escape', `100%!%33749816523%30${'4782'}`, 'URL-encoded'],
  ['in base64', base64(number), 'base64'],
  ['in base64, one place on', base64(`x${number}y`), 'base64'],
  ['in base64, two places on', base64(`xx${number}yy`), 'base64'],
  ['in base64 of JSON', base64(JSON.stringify({ card: { number } })), 'base64'],
  ['in base64, grouped', base64('n=3749 816523 04782'), 'base64'],
  ['the code alone', '7391', 'clear'],
  ['the code in JSON', '{"cvv":"7391"}', 'clear'],
  ['the code in a query', 'a=b&cvv=7391&c=d', 'clear'],
  ['the code in base64', base64('7391'), 'base64'],
])('finds them %s', (_, text, form) => {
  expect(find(text)).toBe(form)
})

test.each([
  ['another number', '374981662304782'],
  ['its last four digits', '4782'],
  ['the code within an id', 'f7391a2c-7391-4c00'],
  ['the code within a time', '1697391.7391'],
  ['the code within a longer number', '173910'],
])('does not take %s for them', (_, text) => {
  expect(find(text)).toBeUndefined()
})

test.each(['4242424242424242', '36227206271667', '6304000000000000'])(
  'finds %s in base64 wherever it stands',
  (each) => {
    const findEach = findDigits(each, '123')
    for (let before = 0; before < 6; before++)
      for (let after = 0; after < 6; after++)
        expect(findEach(base64('x'.repeat(before) + each + 'y'.repeat(after)))).toBe('base64')
  },
)
