import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { CardmintError, isCardmintError } from '../../src/client/errors/CardmintError.ts'

test('the message is a sentence, then the facts that support asks for', () => {
  const error = new CardmintError('secret-limit', { status: 403, traceId: 'a-b-c' })
  expect(error.message).toBe(
    'This key already has two secrets. Revoke one before creating another. (secret-limit, status 403, trace a-b-c)',
  )
  expect(String(error)).toMatch(/^CardmintError: This key/)
})

test('a misuse is named by a sentence of its own', () => {
  const wrong = (about: string) => new CardmintError('invalid-argument', { about }).message
  expect(wrong('timeoutMs')).toBe(
    'The `timeoutMs` of createClient must be a positive number of milliseconds. (invalid-argument, timeoutMs)',
  )
  expect(wrong('CardFields.Number')).toBe(
    'A part of a card form was rendered outside <CardFields.Root>. Put it inside one. (invalid-argument, CardFields.Number)',
  )
})

test('what is not said is rejected, without fields, status, trace id or wait', () => {
  const { status, traceId, retryAfterMs, fieldErrors, outcome } = new CardmintError('busy')
  expect({ status, traceId, retryAfterMs, fieldErrors, outcome }).toEqual({
    status: undefined,
    traceId: undefined,
    retryAfterMs: undefined,
    fieldErrors: {},
    outcome: 'rejected',
  })
})

test('is an Error with a stack, known by its name', () => {
  const error = new CardmintError('busy')
  expect(error).toBeInstanceOf(Error)
  expect(error.stack).toContain('errors.test')
  expect(isCardmintError(error)).toBe(true)
})

test('one of another copy of the package is recognized', () => {
  const theirs = Object.assign(new Error('Words.'), { name: 'CardmintError', code: 'busy' })
  expect(isCardmintError(theirs)).toBe(true)
})

test('one of another frame, whose Error is not ours, is recognized', () => {
  const theirs: unknown = runInNewContext(
    `Object.assign(new Error('Words.'), { name: 'CardmintError', code: 'busy' })`,
  )
  expect(theirs instanceof Error).toBe(false)
  expect(isCardmintError(theirs)).toBe(true)
})

test.each([
  [new Error('CardmintError')],
  [Object.assign(new Error('Words.'), { code: 'busy' })],
  [Object.assign(new Error('Words.'), { name: 'CardmintError' })],
  [{ name: 'CardmintError', code: 'busy' }],
  ['CardmintError'],
  [null],
  [undefined],
])('%o is none', (value) => {
  expect(isCardmintError(value)).toBe(false)
})
