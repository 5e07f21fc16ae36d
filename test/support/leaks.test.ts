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

test('does not go where it is told to end', () => {
  const page = { a: NEEDLE }
  expect(leaksIn({ page }, [NEEDLE], (value) => value === page)).toEqual([])
})
