import { expect, test } from 'vitest'
import { errorText } from '../../../src/components/shared/errorText.ts'
import * as en from '../../../src/messages/en.ts'

test.each([
  ['its own, where it comes up', 'card-refused', en.card.errors['card-refused']],
  ['the general ones', 'rate-limited', en.errors['rate-limited']],
  ['those of what means the same to a person', 'headers-failed', en.errors.unauthorized],
  ['that the page is wrong, where only its makers can help', 'not-found', en.errors.other],
] as const)('the words of a code are %s', (_, code, words) => {
  expect(errorText(code, en.card.errors, en.errors)).toBe(words)
})
