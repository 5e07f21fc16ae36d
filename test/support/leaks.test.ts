import { expect, test } from 'vitest'
import { leaksIn } from './leaks.ts'

const NEEDLE = 'n33dle'

class Hiding {
  get inherited(): string {
    return NEEDLE
  }
}

test.each<[string, unknown]>([
  ['a text', `before ${NEEDLE} after`],
  ['a member', { a: [{ b: NEEDLE }] }],
  ['a key', { [NEEDLE]: 1 }],
  ['a symbol', { [Symbol(NEEDLE)]: 1 }],
  ['what no loop shows', Object.defineProperty({}, 'hidden', { value: NEEDLE })],
  ['a getter of a class', new Hiding()],
  ['a map', new Map([[NEEDLE, 1]])],
  ['a set', new Set([{ a: NEEDLE }])],
  ['headers', new Headers({ a: NEEDLE })],
  ['bytes', new TextEncoder().encode(NEEDLE)],
  ['a cause', new Error('a', { cause: new Error(NEEDLE) })],
  ['a member of a function', Object.assign(() => 1, { a: NEEDLE })],
  ['a request with any body', { a: new Request('http://a.test', { method: 'POST', body: 'b' }) }],
])('finds it in %s', (_, root) => {
  expect(leaksIn({ root }, [NEEDLE])).not.toEqual([])
})

test('says where, and survives circles', () => {
  const circle: Record<string, unknown> = { a: { b: NEEDLE } }
  circle['self'] = circle
  expect(leaksIn(circle, [NEEDLE])).toEqual(['root.a.b'])
})

test('finds nothing where there is nothing', () => {
  expect(leaksIn({ a: [1, 'b', null, new Map([['c', new Date(0)]])] }, [NEEDLE])).toEqual([])
})

test.each([['7391'], ['code 7391 wrong'], ['"7391"'], [7391], ['cvv=7391&']])(
  'digits are found where they stand alone: %j',
  (value) => {
    expect(leaksIn({ value }, ['7391'])).toEqual(['root.value'])
  },
)

test.each([
  ['the id', '0f173910-7391-4391-8739-173917391739'],
  ['the time', 1795273913739],
  ['the part of a second', 12.7391],
])('digits within %s are no leak', (_, value) => {
  expect(leaksIn({ value }, ['7391'])).toEqual([])
})

test('a needle is a text, not a pattern', () => {
  expect(leaksIn({ a: 'St.' }, ['St.'])).toEqual(['root.a'])
  expect(leaksIn({ a: 'Stx' }, ['St.'])).toEqual([])
})

test('does not go where it is told to end', () => {
  const page = { a: NEEDLE }
  expect(leaksIn({ page }, [NEEDLE], (value) => value === page)).toEqual([])
})
