import { expect, test } from 'vitest'
import { codeText, errorText, heardError } from '../../../src/components/shared/errorText.ts'
import * as en from '../../../src/messages/en.ts'

test.each([
  ['its own, where it comes up', 'card-refused', en.card.errors['card-refused']],
  ['the general ones', 'rate-limited', en.errors['rate-limited']],
  ['those of what means the same to a person', 'headers-failed', en.errors.unauthorized],
  ['that the page is wrong, where only its makers can help', 'not-found', en.errors.other],
] as const)('the words of a code are %s', (_, code, words) => {
  expect(codeText(code, en.card.errors, en.errors)).toBe(words)
})

test.each(['client-secret-refused', 'rate-limited', 'unavailable', 'timeout'] as const)(
  'nothing says to try again after %s where a write may have happened',
  (code) => {
    const text = errorText({ code, outcome: 'unknown' }, en.card.errors, en.errors)
    expect(text).not.toMatch(/try again/i)
    expect(heardError({ code, outcome: 'unknown' }, en.card.errors, en)).toBe(
      `${text} ${en.unknownOutcome}`,
    )
    expect(heardError({ code, outcome: 'rejected' }, en.card.errors, en)).not.toContain(
      en.unknownOutcome,
    )
  },
)
