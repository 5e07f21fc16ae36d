import { expect, test } from 'vitest'
import { secretEnvFile } from '../../../src/hooks/api-secrets/secretEnvFile.ts'

const lineOf = (secret: string) => secretEnvFile({ apiKey: 'abcd1234', secret }).split('\n')[1]

test('an env file has both names, each on a line of its own', () => {
  expect(secretEnvFile({ apiKey: 'abcd1234', secret: 'Plain-Value_1' })).toBe(
    'VONAGE_API_KEY=abcd1234\nVONAGE_API_SECRET=Plain-Value_1\n',
  )
})

test.each([
  ['a space and a hash', 'Two words #1', `'Two words #1'`],
  ['what shells expand', 'Aa1$HOME!', `'Aa1$HOME!'`],
  ['a single quote', `It's1Aa`, "`It's1Aa`"],
])('a value with %s is quoted', (_what, value, quoted) => {
  expect(lineOf(value)).toBe(`VONAGE_API_SECRET=${quoted}`)
})
