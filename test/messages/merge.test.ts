import { expect, test } from 'vitest'
import * as en from '../../src/messages/en.ts'
import { mergeMessages } from '../../src/messages/merge.ts'

const base = { a: 'A', deep: { b: 'B', c: (n: number) => `C${n}` } }

test('without words of the host’s ours come back as they are', () => {
  expect(mergeMessages(base, undefined)).toBe(base)
})

test('words replace words at any depth, and what is not named stays', () => {
  expect(mergeMessages(base, { deep: { b: 'Bee' } })).toEqual({
    a: 'A',
    deep: { b: 'Bee', c: base.deep.c },
  })
})

test('a function replaces a function', () => {
  expect(mergeMessages(base, { deep: { c: (n) => `Sea${n}` } }).deep.c(2)).toBe('Sea2')
})

test('a word that is undefined replaces nothing', () => {
  expect(mergeMessages(base, { a: undefined, deep: undefined })).toEqual(base)
})

test('an empty word is a word', () => {
  expect(mergeMessages(base, { a: '' }).a).toBe('')
})

test('names that we do not have are left out', () => {
  // an untyped host may pass anything
  const over: object = { z: 'Z', deep: { b: 'Bee', z: 'Z' }, constructor: 'no' }
  expect(mergeMessages(base, over)).toEqual({ a: 'A', deep: { b: 'Bee', c: base.deep.c } })
})

test('our own words are not changed by it', () => {
  const before = en.card.submit
  mergeMessages(en, { card: { submit: 'Go' } })
  expect(en.card.submit).toBe(before)
})
