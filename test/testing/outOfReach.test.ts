import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = readFileSync(
  new URL('../../src/testing/expectNoCardLeak.ts', import.meta.url),
  'utf8',
)
const doc = source.slice(0, source.indexOf('export async function expectNoCardLeak'))
const list = doc.slice(doc.lastIndexOf('Cannot see:')).replaceAll(/\s*\n \*\s*/g, ' ')

test.each([
  'variables of closures',
  'top-level `let` and `const`',
  'private class members',
  '`WeakMap`',
  'what a promise holds',
  'behind a getter',
  'inside of workers',
  'frames of other origins',
  'messages that are posted to those frames',
  'closed shadow roots that were made before the start',
  '`HttpOnly`',
  'private file system',
  'bodies that are streams',
  'forms that the browser itself submits',
  'fewer than 12 digits',
  'a security code that does not stand alone',
  'hashes, ciphers and compressed text',
  'gone again before the end',
])('the helper’s documentation says that it cannot see %s', (limit) => {
  expect(list).toContain(limit)
})
