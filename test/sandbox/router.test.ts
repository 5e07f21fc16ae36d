import { expect, test } from 'vitest'
import type { Route } from '../../src/sandbox/exchange.ts'
import { matchRoute } from '../../src/sandbox/router.ts'

const route = (method: string, pattern: string): Route => ({
  method,
  pattern,
  handle: () => new Response(),
})
const routes = [route('GET', '/a/:x/b'), route('POST', '/a/:x/b'), route('GET', '/a/:x/b/:y')]

test('finds the route by method and path, and decodes its parameters', () => {
  const { route: found, params } = matchRoute(routes, 'GET', '/a/1%2F2/b/%C3%A9')
  expect(found).toBe(routes[2])
  expect([...params]).toEqual([
    ['x', '1/2'],
    ['y', 'é'],
  ])
})

test('takes one trailing slash', () => {
  expect(matchRoute(routes, 'POST', '/a/1/b/').route).toBe(routes[1])
})

test('lists what the path takes when the method is another', () => {
  const { route: found, onPath } = matchRoute(routes, 'PUT', '/a/1/b')
  expect(found).toBeUndefined()
  expect(onPath).toEqual([routes[0], routes[1]])
})

test.each(['/a', '/a//b', '/a/1/c', '/a/1/b/2/3', '/a/%E0%A4%A/b', '/a/1/b//'])(
  'knows no route for %s',
  (path) => {
    expect(matchRoute(routes, 'GET', path).onPath).toEqual([])
  },
)
