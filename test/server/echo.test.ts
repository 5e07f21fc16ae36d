import { describe, expect, it } from 'vitest'
import { echoes, forbid, traceIdOf } from '../../src/server/echo.ts'
import { KnownCredentials } from '../../src/server/knownCredentials.ts'
import type { PlastiqAccount } from '../../src/server/index.ts'
import {
  CANARY_SECRET,
  KEY,
  mintBody,
  PAYER,
  refusalOf,
  SECRET_ID,
  startBackend,
} from './support.ts'

const PARTNER_KEY = 'sandbox-partner-key'
const API_SECRET = 'Sandbox-Secret-1'
const BASIC = Buffer.from(`${KEY}:${API_SECRET}`).toString('base64')

const hex = (text: string) => Buffer.from(text).toString('hex')
const base64 = (text: string) => Buffer.from(text).toString('base64')
const codes = (text: string, write: (code: number) => string) =>
  Array.from(text, (letter) => write(letter.charCodeAt(0))).join('')
const binary = (text: string) => codes(text, (code) => code.toString(2).padStart(8, '0'))
const base32 = (text: string, alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567') =>
  (binary(text).match(/.{1,5}/g) ?? [])
    .map((bits) => Number.parseInt(bits.padEnd(5, '0'), 2))
    .map((digit) => alphabet[digit])
    .join('')

const base32hex = (text: string) => base32(text, '0123456789ABCDEFGHIJKLMNOPQRSTUV')

const encodings: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'in lower case': (text) => text.toLowerCase(),
  'in upper case': (text) => text.toUpperCase(),
  'within a longer text': (text) => `cs_${text}_x`,
  backwards: (text) => [...text].toReversed().join(''),
  'with other separators': (text) => text.replaceAll('-', '_'),
  'without separators': (text) => text.replaceAll('-', ''),
  'in base64': base64,
  'in base64, one letter later': (text) => base64(`x${text}y`),
  'in base64, two letters later': (text) => base64(`xy${text}`),
  'in base64, backwards': (text) => [...base64(text)].toReversed().join(''),
  'backwards, in base64': (text) => base64([...text].toReversed().join('')),
  'in base64url': (text) => Buffer.from(text).toString('base64url'),
  'in base32': (text) => base32(text),
  'in the base32 that begins with digits': base32hex,
  'in the base32 that begins with digits, one letter later, in lower case': (text) =>
    base32hex(`x${text}`).toLowerCase(),
  'in base64 of the base32 that begins with digits': (text) => base64(base32hex(text)),
  'in the base32 that begins with digits, of base64': (text) => base32hex(base64(text)),
  'in base64 of UTF-16': (text) => Buffer.from(text, 'utf16le').toString('base64'),
  'in base64 of UTF-16, other bytes first': (text) =>
    Buffer.from(text, 'utf16le').swap16().toString('base64url'),
  'in base64 of UTF-16 with a byte order mark': (text) =>
    Buffer.from(`\ufeff${text}`, 'utf16le').toString('base64'),
  'in hex of base64 with a byte order mark': (text) => hex(`\ufeff${base64(text)}`),
  'in hex of UTF-16': (text) => Buffer.from(text, 'utf16le').toString('hex'),
  'in base64 twice': (text) => base64(base64(text)),
  'in hex twice': (text) => hex(hex(text)),
  'in hex of base64, in upper case': (text) => hex(base64(text)).toUpperCase(),
  'in base32 of base64': (text) => base32(base64(text)),
  'in hex of base64': (text) => hex(base64(text)),
  'in base64 of hex': (text) => base64(hex(text)),
  'in base64 twice, after a prefix': (text) => `cs_${base64(base64(text))}`,
  'in base64, as JSON in lower case': (text) => base64(JSON.stringify({ k: text.toLowerCase() })),
  'in lower case, in hex': (text) => hex(text.toLowerCase()),
  'without separators, in base64': (text) => base64(text.replaceAll('-', '')),
  'in base64 three times': (text) => base64(base64(base64(text))),
  'in binary': binary,
  'in binary with commas': (text) => binary(text).replaceAll(/.{8}(?=.)/g, '$&,'),
  'as numbers after an x': (text) => codes(text, (code) => `x${code.toString(16)},`),
  'as numbers': (text) => Array.from(text, (letter) => letter.charCodeAt(0)).join('-'),
  'as hex numbers': (text) => codes(text, (code) => `0x${code.toString(16)},`),
  'as octal escapes': (text) => codes(text, (code) => `\\${code.toString(8)}`),
  'as escapes of CSS': (text) => codes(text, (code) => `\\${code.toString(16).padStart(6, '0')}`),
  'escaped as JSON in part': (text) => text.replaceAll('n', '\\u006e'),
  'percent-encoded as in old JavaScript': (text) =>
    codes(text, (code) => `%u00${code.toString(16)}`),
  'as entities of entities': (text) => codes(text, (code) => `&amp;#${code};`),
  'in hex': hex,
  'in hex of upper case': (text) => hex(text).toUpperCase(),
  'in hex with colons': (text) => hex(text).replaceAll(/(..)(?=.)/g, '$1:'),
  'percent-encoded': (text) => codes(text, (code) => `%${code.toString(16)}`),
  'percent-encoded twice': (text) => codes(text, (code) => `%25${code.toString(16)}`),
  ...Object.fromEntries(
    [
      '=6E',
      '%6E',
      '%u006e',
      '\\u{6e}',
      '\\u{00006E}',
      '\\u006e',
      '\\x6e',
      '&#110;',
      '&#x6E;',
      '&#110',
      '&amp;#110;',
    ].map((escape) => [`with ${escape} in it`, (text: string) => text.replace('n', () => escape)]),
  ),
  'escaped as JSON': (text) => codes(text, (code) => `\\u00${code.toString(16)}`),
  'escaped as JavaScript': (text) => codes(text, (code) => `\\x${code.toString(16)}`),
  'as decimal entities': (text) => codes(text, (code) => `&#${code};`),
  'as hex entities': (text) => codes(text, (code) => `&#x${code.toString(16)};`),
}

describe.each(Object.entries(encodings))('a credential that comes back %s', (_how, encode) => {
  it('is not passed on as a client secret', async () => {
    const { post, events } = answering(200, { clientSecret: encode(PARTNER_KEY) })
    expect(await refusalOf(await post('/api/client-secrets', mintBody()))).toBe(
      '502 upstream-invalid',
    )
    expect(events.at(-1)?.failure).toBe('echo')
  })

  it.each([
    ['the secret of the account', API_SECRET],
    ['its Basic credentials', BASIC],
    ['the value of the new secret', CANARY_SECRET],
  ])('is not passed on as an id or a time: %s', async (_what, secret) => {
    for (const secretOf of [{ id: encode(secret) }, { id: 'x', created_at: encode(secret) }]) {
      const created = answering(201, secretOf)
      const response = await created.post(LIST, { secret: CANARY_SECRET })
      expect(await refusalOf(response)).toBe('502 upstream-invalid')
      if (secret === CANARY_SECRET) continue
      const listed = answering(200, { _embedded: { secrets: [secretOf] } })
      expect(await refusalOf(await listed.call(LIST))).toBe('502 upstream-invalid')
    }
  })

  it('is not passed on as a trace id or a type', async () => {
    const problem = {
      type: `https://x.test/${encode(API_SECRET)}#invalid-id`,
      instance: encode(API_SECRET),
    }
    const { call } = answering(404, problem)
    const response = await call(`${LIST}/${SECRET_ID}`)
    const { type, instance } = await response.json()
    expect(type).toMatch(/^urn:cardmint:problem#/)
    expect(instance).toBe(response.headers.get('Trace-Id'))
  })
})

it.each(['Aa1-----', '-A-a-1--'])(
  'finds the value %s, which is short without separators',
  async (secret) => {
    const { post } = answering(201, { id: 'Aa1-----', created_at: secret })
    expect(await refusalOf(await post(LIST, { secret }))).toBe('502 upstream-invalid')
  },
)

it('finds the credentials of an account that are short without separators', async () => {
  const account = { apiKey: KEY, apiSecret: 'Aa1-----', secretId: 'unknown' }
  const { call } = startBackend({
    vonage: { ...account, baseUrl: 'http://upstream.test' },
    fetch: async () => Response.json({ _embedded: { secrets: [{ id: 'Aa1-----' }] } }),
  })
  expect(await refusalOf(await call(LIST))).toBe('502 upstream-invalid')
})

it('is told as what it is by the event', async () => {
  const { call, events } = answering(200, { _embedded: { secrets: [{ id: API_SECRET }] } })
  await call(LIST)
  expect(events).toMatchObject([{ status: 200 }, { failure: 'echo' }])
})

it('finds no empty value', async () => {
  const { post } = answering(201, { id: 'x' })
  expect((await post(LIST, { secret: '' })).status).toBe(201)
})

it('passes on what only looks a little like a credential', async () => {
  const ids = [SECRET_ID, 'sandbox', 'secret-1', 'U2FuZGJveA', 'partner-key']
  const { call } = answering(200, { _embedded: { secrets: ids.map((id) => ({ id })) } })
  const { _embedded } = await (await call(LIST)).json()
  expect(_embedded.secrets.map(({ id }: { id: string }) => id)).toEqual(ids)
})

const LIST = `/api/accounts/${KEY}/secrets`

function answering(status: number, body: object) {
  return startBackend({ fetch: async () => Response.json(body, { status }) })
}

it('remembers the 32 credentials that were used last, and those that stay', () => {
  const known = new KnownCredentials()
  const credential = (number: number) => `credential-${String(number).padStart(2, '0')}-of-many`
  const isFound = (number: number) => echoes(credential(number), known.with([]))
  known.keep([credential(99)])
  for (let number = 1; number <= 32; number++) known.use([credential(number)])
  expect([1, 2, 32, 99].map(isFound)).toEqual([true, true, true, true])
  known.use([credential(1)])
  known.use([credential(33)])
  expect([1, 2, 3, 32, 33, 99].map(isFound)).toEqual([true, false, true, true, true, true])
})

it('knows all credentials of an account that shares one of them with another', () => {
  const known = new KnownCredentials()
  known.use(['shared-between-both', 'first-of-its-own'])
  known.use(['shared-between-both', 'second-of-its-own'])
  expect(echoes('second-of-its-own', known.with([]))).toBe(true)
})

describe('with more accounts than are remembered', () => {
  const keys = Array.from({ length: 17 }, (_, index) => `key0${index}`)
  const secretOf = (apiKey: string) => `Secret-Of-${apiKey}-1`
  const listOf = (key: string) => `/api/accounts/${key}/secrets`
  const empty = () => Response.json({ _embedded: { secrets: [] } })
  const worldOf = (fetch: typeof globalThis.fetch, plastiq?: () => PlastiqAccount) =>
    startBackend({
      authorize: () => ({ payerId: PAYER, apiKeys: keys }),
      vonage: (apiKey) => ({
        apiKey,
        apiSecret: secretOf(apiKey),
        secretId: 'unknown',
        baseUrl: 'http://upstream.test',
      }),
      plastiq: plastiq ?? partner,
      fetch,
    })
  const partner = { apiKey: 'partner-key-of-ours', baseUrl: 'http://upstream.test/api' }

  it('the key of an account that stays is found, also in an answer of the other upstream', async () => {
    const secrets: Array<{ id: string }> = []
    const { call } = worldOf(async () => Response.json({ _embedded: { secrets } }))
    for (const key of keys) expect((await call(listOf(key))).status).toBe(200)
    secrets.push({ id: partner.apiKey })
    expect(await refusalOf(await call(listOf('key00')))).toBe('502 upstream-invalid')
  })

  it('those of the call itself are found, however many others were made meanwhile', async () => {
    const world = worldOf(async (input) => {
      if (!String(input).includes('key00')) return empty()
      for (const key of keys.slice(1)) await world.call(listOf(key))
      return Response.json({ _embedded: { secrets: [{ id: secretOf('key00') }] } })
    })
    expect(await refusalOf(await world.call(listOf('key00')))).toBe('502 upstream-invalid')
  })

  it('so are those of a mint, also after a rotation', async () => {
    const given = ['partner-key-of-old', partner.apiKey]
    const world = worldOf(
      async (input, init) => {
        if (!String(input).includes('/api/')) return empty()
        for (const key of keys) await world.call(listOf(key))
        const isOld = new Headers(init?.headers).get('Authorization')?.includes('of-old')
        return isOld
          ? Response.json({}, { status: 401 })
          : Response.json({ clientSecret: 'partner-key-of-old' })
      },
      () => ({ ...partner, apiKey: given.shift() ?? partner.apiKey }),
    )
    expect(await refusalOf(await world.post('/api/client-secrets', mintBody()))).toBe(
      '502 upstream-invalid',
    )
  })
})

const isFound = (credential: string, text: string) => echoes(text, forbid([credential]))

// written by Python: its own encoders, and those of base58 and base32 by the published alphabets
describe.each([
  ['base58', 'BJBPP7tmTnMrUUTx4JUQcY'],
  ['ascii85', ';djQS@W-KC;e9HZATTLY'],
  ['Z85', 'q^<MOvScGyq!oDVwPPHU'],
  ['the base85 of RFC 1924', 'Q(<moVsCgYQ)OdvWpphu'],
  ['uuencoding', `04V%N9&)O>"U396-R970M,0\`\``],
  ['the base32 of Crockford', 'ADGPWS32DXW2TMV5CDS6AX1D64'],
  ['z-base-32', 'kposh3dnp7hn4w5fcp3gk7bpgr'],
  ['ROT13', 'Fnaqobk-Frperg-1'],
])('%s', (_what, text) => {
  it.each([
    ['is found', text],
    ['within a longer text is found', `cs_${text}_x`],
    ['in base64 is found', base64(text)],
    ['backwards is found', [...text].toReversed().join('')],
  ])('%s', (_how, shown) => {
    expect(isFound(API_SECRET, shown)).toBe(true)
    expect(isFound('Another-Secret-7', shown)).toBe(false)
  })
})

describe('the limits of the search', () => {
  const numbers = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0)).join('-')

  it('six letters and digits are enough, five are not', () => {
    expect(isFound('ab-cd-ef', 'x_abcdef_x')).toBe(true)
    expect(isFound('ab-cd-ef', 'x_abcdef')).toBe(true)
    expect(isFound('ab-cd-e', 'x_abcde_x')).toBe(false)
    expect(isFound('abcdef', binary('abcdef'))).toBe(true)
    expect(isFound('abcdef', numbers('abcdef'))).toBe(true)
  })

  it.each(['it has blanks', 'it-ends-in~'])('"%s" is found as its characters', (credential) => {
    expect(isFound(credential, binary(credential))).toBe(true)
    expect(isFound(credential, numbers(credential))).toBe(true)
  })

  it.each(['\t', '\n', '\r'])('%j within the characters is a blank', (blank) => {
    expect(isFound('it has blanks', binary(`it${blank}has blanks`))).toBe(true)
  })

  it.each([1, 2])('%i bytes before it that are no text hide nothing', (size) => {
    const bytes = Buffer.concat([Buffer.alloc(size, 0x81), Buffer.from('it has blanks')])
    expect(isFound('it has blanks', bytes.toString('base64'))).toBe(true)
  })

  it('the letters of base64 in addresses count as those of base64', () => {
    const text = Buffer.from(`~?~${hex('it has blanks')}`)
    expect(text.toString('base64url')).toMatch(/[-_]/)
    expect(isFound('it has blanks', text.toString('base64url'))).toBe(true)
    expect(isFound('it has blanks', text.toString('base64'))).toBe(true)
  })

  it('an entity may lack its semicolon', () => {
    expect(isFound('it has blanks', 'it has bla&#x6eks')).toBe(true)
  })

  it('an escape beyond the last character is none', () => {
    expect(isFound('it has blanks', '&#1114112; &#x110000; \\u{110000} it-has-blanks')).toBe(true)
    expect(isFound('it has blanks', '&#1114112; &#x110000; \\u{110000}')).toBe(false)
  })

  it('four encodings around each other are one too many', () => {
    expect(isFound('it has blanks', hex(hex(hex(binary('it has blanks')))))).toBe(false)
    expect(isFound('it has blanks', hex(hex(binary('it has blanks'))))).toBe(true)
  })
})

it.each([
  ['01234567', true],
  ['a'.repeat(64), true],
  ['a'.repeat(65), false],
  ['0123456', false],
  ['<b>01234567', false],
  ['01234567<b>', false],
])('"%s" is a trace id: %s', (text, isOne) => {
  expect(traceIdOf(text, forbid([]))).toBe(isOne ? text : undefined)
})
