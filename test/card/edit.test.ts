import { describe, expect, test } from 'vitest'
import { beforeKey, formatEdit, readable, takeDigitWithGap } from '../../src/card/edit.ts'
import { MAX_READ } from '../../src/card/types.ts'

const pairs = (digits: string) => digits.replace(/(\d\d)(?=\d)/g, '$1 ')
const isPairs = (text: string) => pairs(text.replace(/\D/g, '')) === text

describe('readable', () => {
  const edit = { caret: 1, previousLength: 0, inputType: 'insertFromPaste' }

  test('leaves a text that can be read whole', () => {
    const longest = { ...edit, value: '4'.repeat(MAX_READ) }
    expect(readable(longest)).toBe(longest)
  })

  test('cuts a longer one, whose caret is at its end then', () => {
    const value = `  ${'4'.repeat(MAX_READ)}2`
    expect(readable({ ...edit, value })).toEqual({
      value: '4'.repeat(MAX_READ),
      caret: MAX_READ,
      inputType: 'insertFromPaste',
    })
  })
})

describe('formatEdit', () => {
  test.each([
    ['1234', 0, '12 34', 0],
    ['1234', 1, '12 34', 1],
    ['1234', 2, '12 34', 2],
    ['1234', 3, '12 34', 4],
    ['1234', 4, '12 34', 5],
    ['12 3x4', 5, '12 34', 4],
    ['x', 1, '', 0],
    ['12 ', 3, '12', 2],
    ['𝟙𝟚𝟛', 4, '12 3', 2],
  ])('puts the caret of "%s" at %i beside the same digit', (raw, caret, value, after) => {
    expect(formatEdit(raw, caret, pairs)).toEqual({ value, caret: after })
  })
})

describe('takeDigitWithGap', () => {
  const take = (value: string, caret: number, previousLength?: number, inputType?: string) =>
    takeDigitWithGap({ value, caret, previousLength, inputType }, ' ', isPairs)

  test('takes the digit before a gap that was erased', () => {
    expect(take('1234', 2, 5)).toMatchObject({ value: '1 34', caret: 1 })
    expect(take('1234', 2, 5, 'deleteContentBackward')).toMatchObject({ value: '1 34', caret: 1 })
  })

  test('takes the digit behind it when it was erased forward', () => {
    expect(take('1234', 2, 5, 'deleteContentForward')).toMatchObject({ value: '12 4', caret: 2 })
  })

  test.each([
    ['a digit went', '12 4', 3, 5, undefined],
    ['a selection went that ended at gaps', '1256', 2, 8, undefined],
    ['the gap was cut out', '1234', 2, 5, 'deleteByCut'],
    ['a digit was typed over digit and gap', '1934', 2, 5, 'insertText'],
    ['no edit was seen', '1234', 2, undefined, undefined],
  ])('leaves everything where %s', (_, value, caret, previousLength, inputType) => {
    const edit = { value, caret, previousLength, inputType }
    expect(takeDigitWithGap(edit, ' ', isPairs)).toBe(edit)
  })
})

describe('beforeKey', () => {
  test('gives the text without the key that was typed', () => {
    expect(beforeKey({ value: '12 394', caret: 5, previousLength: 5 }, isPairs)).toEqual({
      value: '12 34',
      caret: 4,
    })
    expect(beforeKey({ value: '12 3𝟙4', caret: 6, previousLength: 5 }, isPairs)).toEqual({
      value: '12 34',
      caret: 4,
    })
  })

  test.each([
    ['no edit was seen', { value: '1', caret: 1 }],
    ['something was erased', { value: '1', caret: 1, previousLength: 2 }],
    ['more than one character came', { value: '123', caret: 3, previousLength: 1 }],
    ['it was pasted', { value: '1', caret: 1, previousLength: 0, inputType: 'insertFromPaste' }],
    ['it was half a character', { value: '𝟙', caret: 2, previousLength: 1 }],
    ['the rest was no formatted text', { value: '1 23', caret: 4, previousLength: 3 }],
  ])('gives nothing where %s', (_, edit) => {
    expect(beforeKey(edit, isPairs)).toBeUndefined()
  })
})
