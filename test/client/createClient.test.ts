import { expect, test } from 'vitest'
import { createClient, type CreateClientOptions } from '../../src/client/createClient.ts'
import { CardmintError } from '../../src/client/errors.ts'

const good: CreateClientOptions = {
  baseUrl: '/api',
  tokenizationUrl: 'https://vault.test/payment-methods',
}

function misuse(options: Record<string, unknown>): unknown {
  try {
    // an untyped caller may pass anything
    return createClient({ ...good, ...options } as CreateClientOptions)
  } catch (error) {
    return error
  }
}

test.each([
  ['/api'],
  ['/'],
  ['./api'],
  ['../api/'],
  ['http://localhost:4010/api'],
  ['https://shop.test'],
])('takes the address %s', (address) => {
  expect(() => createClient({ baseUrl: address, tokenizationUrl: address })).not.toThrow()
})

const badAddresses = [undefined, null, '', 'api', 'shop.test/api', 'ftp://shop.test', 'https://', 7]

test.each(
  ['baseUrl', 'tokenizationUrl'].flatMap((name) => badAddresses.map((each) => [name, each])),
)('a %s of %j is refused with a sentence that names the option', (name, address) => {
  const error = misuse({ [String(name)]: address })
  expect(error).toBeInstanceOf(CardmintError)
  expect(error).toMatchObject({
    code: 'invalid-argument',
    outcome: 'rejected',
    message: `The \`${name}\` of createClient is no address. It must be an http(s) address or a path such as "/api". (invalid-argument, ${name})`,
  })
})

test.each([0, -1, NaN, Infinity, 2 ** 31, 'soon', null])(
  'a timeoutMs of %j is refused with a sentence that names the option',
  (timeoutMs) => {
    expect(misuse({ timeoutMs })).toMatchObject({
      code: 'invalid-argument',
      message:
        'The `timeoutMs` of createClient must be a positive number of milliseconds. (invalid-argument, timeoutMs)',
    })
  },
)

test('a wrong address is not repeated in the sentence: it may hold a password', () => {
  const error = misuse({ baseUrl: 'ftp://user:hunter2@shop.test' })
  expect(String(error)).not.toContain('hunter2')
})

test('with a tokenize of the host there is no tokenization address to be wrong', () => {
  const tokenize = async () => ({ id: 'a', type: 'CARD', data: {} })
  expect(misuse({ tokenizationUrl: '', tokenize })).toHaveProperty('vault.tokenize', tokenize)
})

test('clients remember their own mints, not those of others', () => {
  const [one, other] = [createClient(good), createClient(good)]
  expect([one.isNewClientSecret('a'), one.isNewClientSecret('a')]).toEqual([true, false])
  expect(other.isNewClientSecret('a')).toBe(true)
})
