import { expect, test } from 'vitest'
import { createDigest, sameDigest } from '../../src/sandbox/digest.ts'

test('one value has the same digest in one store and another in the next', () => {
  const digest = createDigest()
  expect(digest('secret')).toBe(digest('secret'))
  expect(digest('secret')).not.toBe(createDigest()('secret'))
})

test('digests are the same only when every character is', () => {
  expect(sameDigest('abcd', 'abcd')).toBe(true)
  expect(sameDigest('abcd', 'abce')).toBe(false)
  expect(sameDigest('abcd', 'abc')).toBe(false)
  expect(sameDigest('', 'abcd')).toBe(false)
})
