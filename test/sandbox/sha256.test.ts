import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from '../../src/sandbox/sha256.ts'

const reference = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

test('gives the published digest of "abc"', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1000])(
  'agrees with Node at %i bytes',
  (length) => {
    expect(sha256('x'.repeat(length))).toBe(reference('x'.repeat(length)))
  },
)

test('agrees with Node for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(sha256(text)).toBe(reference(text))
    }),
  )
})
