import { QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createClient, type CreateClientOptions } from '../../src/client/createClient.ts'
import { apiSecretsQueryOptions } from '../../src/queries/apiSecretsQueryOptions.ts'
import { allCalls, apiKey, failureOf } from './support.ts'

const good: CreateClientOptions = {
  baseUrl: '/api',
  tokenizationUrl: 'https://vault.test/payment-methods',
}

afterEach(() => vi.unstubAllGlobals())

function misuse(options: Record<string, unknown>): unknown {
  try {
    // an untyped caller may pass anything
    return createClient({ ...good, ...options } as CreateClientOptions)
  } catch (error) {
    return error
  }
}

test.each(['/api', '/', './api', '../api/', 'HTTP://localhost:4010/api', 'https://shop.test'])(
  'takes the baseUrl %s',
  (baseUrl) => {
    expect(misuse({ baseUrl })).not.toBeInstanceOf(Error)
  },
)

test.each([
  'https://vault.test',
  'https://vault.test/cards?tenant=1',
  'https://vault.test/api/payment-methods',
  'http://localhost:4011/api/payment-methods',
  'http://app.localhost/cards',
  'http://127.0.0.2:1/cards',
  'http://[::1]:4011/cards',
  '//localhost/cards',
  '/vault',
  '/api-of-the-vault',
])('takes the tokenizationUrl %s', (tokenizationUrl) => {
  expect(misuse({ tokenizationUrl })).not.toBeInstanceOf(Error)
})

const no = {
  base: 'The `baseUrl` of createClient is not an address.',
  baseParts:
    'The `baseUrl` of createClient has a query, a hash, credentials, a backslash or a space.',
  vault: 'The `tokenizationUrl` is not an address.',
  vaultParts: 'The `tokenizationUrl` has a hash, credentials, a backslash or a space.',
  missing: 'The `tokenizationUrl` is missing.',
  open: 'The `tokenizationUrl` is http, so the network could read the card.',
  own: 'The `tokenizationUrl` is an address of your own page or backend',
  time: 'The `timeoutMs` of createClient must be a positive number of milliseconds.',
  credentials: 'The `credentials` of createClient must be "omit", "same-origin" or "include".',
  headers: 'The `headers` of createClient must be a value that `new Headers()` takes',
  ky: 'The `ky` of createClient must be an instance of ky 1.14 or newer',
  function: 'of createClient must be a function.',
}
const shop = 'https://shop.test'
const ky113 = Object.assign(() => {}, { extend() {}, get() {}, stop: Symbol('stop') })
const mistakes: [sentence: string, option: keyof CreateClientOptions, ...wrong: unknown[]][] = [
  [
    no.base,
    'baseUrl',
    undefined,
    null,
    '',
    'api',
    'shop.test/api',
    'undefined/api',
    7,
    {},
    ['/api'],
  ],
  [
    no.base,
    'baseUrl',
    'ftp://shop.test',
    'https://',
    'http:/api',
    'ws://a',
    'file:///a',
    'https://a b',
  ],
  [
    no.baseParts,
    'baseUrl',
    '/api?',
    '/api?a=1',
    `${shop}/?a`,
    '/api#',
    '/api#a',
    '/a b',
    '/api ',
    '/a\n',
  ],
  [
    no.baseParts,
    'baseUrl',
    'https://u:p@shop.test',
    'https://u@shop.test',
    '//u@shop.test',
    '/\\shop.test',
  ],
  [no.missing, 'tokenizationUrl', undefined, null, ''],
  [no.base, 'baseUrl', new URL('https://shop.test/api')],
  [no.vault, 'tokenizationUrl', new URL('https://vault.test'), ['https://vault.test']],
  [no.vault, 'tokenizationUrl', 'vault', 'vault.test/cards', 'ftp://vault.test', 'https://', 7],
  [no.vaultParts, 'tokenizationUrl', 'https://vault.test#a', 'https://u:p@vault.test', '/va ult'],
  [no.open, 'tokenizationUrl', 'http://vault.test', 'http://localhost.test', 'HTTP://vault.test/'],
  [no.open, 'tokenizationUrl', 'http://127.0.0.1.vault.test', 'http://10.0.0.1', 'http://[::2]'],
  [no.own, 'tokenizationUrl', '/api', '/api/', '/api/cards', './api/cards', '/x/../api/cards'],
  [no.time, 'timeoutMs', 0, -1, NaN, Infinity, 2 ** 31, 'soon', '5', null],
  [no.credentials, 'credentials', 'Include', 'yes', '', true, null],
  [
    no.headers,
    'headers',
    null,
    'Authorization: a',
    7,
    { 'not a name': 'a' },
    { a: 'b\nc' },
    [['a']],
  ],
  [no.headers, 'headers', Promise.resolve({ Authorization: 'a' })],
  [no.ky, 'ky', null, {}, 'ky', () => {}, ky113, fetch],
  ...(['fetch', 'tokenize', 'recapture', 'completeAddress', 'onDiagnostic'] as const).map(
    (option): [string, keyof CreateClientOptions, ...unknown[]] => [
      `"${option}" ${no.function}`,
      option,
      null,
      'yes',
      {},
      true,
    ],
  ),
]

test.each(
  mistakes.flatMap(([sentence, option, ...wrong]) =>
    wrong.map((value): [string, unknown, string] => [option, value, sentence]),
  ),
)('refuses the %s %j with a sentence that says why', (option, value, sentence) => {
  expect(misuse({ [option]: value })).toMatchObject({
    name: 'CardmintError',
    code: 'invalid-argument',
    outcome: 'rejected',
    message: expect.stringContaining(sentence),
  })
})

test.each([
  [`${shop}/api`, `${shop}/api`],
  [`${shop}/api/`, `${shop}/api/cards?a=1`],
  [`${shop}:443/api`, 'HTTPS://SHOP.test/api/v1/cards'],
  [shop, `${shop}/cards`],
  ['/', '/cards'],
  ['http://localhost:1/api', 'http://localhost:1/api/cards'],
])('with the backend at %s, the vault cannot be at %s', (baseUrl, tokenizationUrl) => {
  expect(misuse({ baseUrl, tokenizationUrl })).toMatchObject({
    message: expect.stringContaining(no.own),
  })
})

test.each([
  ['a page whose <base> is another host', 'https://cdn.test/', shop],
  ['a frame made of text, whose <base> is that of its page', `${shop}/cart`, 'null'],
])('the vault cannot be at the origin of %s', (_, baseURI, origin) => {
  vi.stubGlobal('document', { baseURI })
  vi.stubGlobal('origin', origin)
  expect(misuse({ tokenizationUrl: `${shop}/cards` })).toMatchObject({
    message: expect.stringContaining(no.own),
  })
  expect(misuse({ tokenizationUrl: 'https://vault.test/cards' })).not.toBeInstanceOf(Error)
})

test('a wrong address is not repeated in the sentence: it may hold a password', () => {
  const error = misuse({ baseUrl: 'ftp://user:hunter2@shop.test' })
  expect(String(error)).not.toContain('hunter2')
})

test('with a tokenize of the host there is no tokenization address to be wrong', () => {
  const tokenize = async () => ({ id: 'a', type: 'CARD', data: {} })
  expect(misuse({ tokenizationUrl: '', tokenize })).toHaveProperty('vault.tokenize', tokenize)
})

describe('outside of a page a relative address', () => {
  const asked: string[] = []
  const relative = {
    baseUrl: '/api',
    tokenizationUrl: '/vault',
    headers() {
      asked.push('headers')
      return {}
    },
    async fetch() {
      asked.push('fetch')
      return new Response()
    },
  }

  test.each(allCalls)('makes $name fail with a sentence, and nothing is sent', async ({ make }) => {
    const error = await failureOf(make(createClient(relative)))
    expect(error).toMatchObject({ code: 'invalid-argument', outcome: 'rejected' })
    expect(error.message).toMatch(
      /^`createClient`: `(baseUrl` is relative \("\/api"\)|tokenizationUrl` is relative \("\/vault"\)), which works only in a page that a server sent\. Pass an absolute URL on the server and in a page opened as a file\./,
    )
    expect(asked).toEqual([])
  })

  const toBackend = allCalls.filter(({ name }) => name !== 'tokenize')
  test.each(toBackend)('fails alike in a page opened as a file: $name', async ({ make }) => {
    vi.stubGlobal('location', new URL('file:///app/index.html'))
    const { tokenizationUrl } = good
    const error = await failureOf(make(createClient({ ...relative, tokenizationUrl })))
    expect(error).toMatchObject({ code: 'invalid-argument', outcome: 'rejected' })
    expect(error.message).toContain('is relative')
    expect(asked).toEqual([])
  })

  test('is not tried again by TanStack', async () => {
    const queryClient = new QueryClient()
    const options = apiSecretsQueryOptions(createClient(relative), { apiKey })
    await queryClient.prefetchQuery({ ...options, retry: options.retry })
    expect(queryClient.getQueryState(options.queryKey)).toMatchObject({
      status: 'error',
      errorUpdateCount: 1,
      fetchFailureCount: 1,
    })
  })
})

test('clients remember their own mints, not those of others', () => {
  const [one, other] = [createClient(good), createClient(good)]
  expect([one.isNewClientSecret('a'), one.isNewClientSecret('a')]).toEqual([true, false])
  expect(other.isNewClientSecret('a')).toBe(true)
})
