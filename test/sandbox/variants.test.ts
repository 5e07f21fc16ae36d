import { describe, expect, test } from 'vitest'
import { createSandbox } from '../../src/sandbox/index.ts'
import {
  asPartner,
  call,
  frozenSandbox,
  mint,
  payerId,
  plastiqRefusal,
  primary,
  second,
  tokenize,
  uuidV4,
  vonageProblem,
} from './support.ts'

const own = '/accounts/abcd1234/secrets'
const full = '/accounts/efgh5678/secrets'

describe('plastiqErrorShape', () => {
  const bodyOf = async (shape?: 'errors' | 'details') => {
    const sandbox = frozenSandbox({ variants: { plastiqErrorShape: shape } })
    return (await tokenize(sandbox, await mint(sandbox), { cvv: '' })).json()
  }
  const list = [{ details: expect.stringContaining('data.cvv') }]
  const common = {
    code: 'VALIDATION_ERROR',
    message: expect.any(String),
    traceId: expect.any(String),
  }

  test('is the newer one by default', async () => {
    expect(await bodyOf()).toEqual({ ...common, details: list, statusCode: 400 })
    expect(await bodyOf('details')).toEqual({ ...common, details: list, statusCode: 400 })
  })

  test('can be the older one', async () => {
    expect(await bodyOf('errors')).toEqual({ ...common, errors: list })
  })
})

test('plastiqCreateStatus: each create answers 201, a read still 200', async () => {
  const sandbox = frozenSandbox({ variants: { plastiqCreateStatus: 201 } })
  const secret = await asPartner(sandbox, 'POST', '/api/client-secrets', {
    json: { payer: { id: payerId } },
  })
  const payer = await asPartner(sandbox, 'POST', '/api/payers', {
    json: { contact: { email: 'a@example.com' } },
  })
  const method = await tokenize(sandbox, await mint(sandbox))
  const read = await asPartner(sandbox, 'GET', `/api/payers/${payerId}`)
  const statuses = [secret, payer, method, read].map(({ status }) => status)
  expect(statuses).toEqual([201, 201, 201, 200])
})

test('plastiqAuth: the API-Key header is taken too, and still checked', async () => {
  const sandbox = frozenSandbox({ variants: { plastiqAuth: 'bearer-or-api-key' } })
  const path = `/api/payers/${payerId}`
  const { apiKey } = sandbox.seeds.plastiq
  const good = await call(sandbox, 'GET', path, { headers: { 'API-Key': apiKey } })
  const bad = await call(sandbox, 'GET', path, { headers: { 'API-Key': 'wrong' } })
  const bearer = await asPartner(sandbox, 'GET', path)
  expect([good.status, bad.status, bearer.status]).toEqual([200, 401, 200])
})

describe('limitRefusal', () => {
  const refusal = async (limitRefusal: 'maximum-secrets-allowed' | 'bare-400') =>
    vonageProblem(
      await call(frozenSandbox({ variants: { limitRefusal } }), 'POST', full, {
        basic: second,
        json: { secret: 'Third-Secret-1' },
      }),
    )

  test('can be the older 403, misspelt as in its source', async () => {
    expect(await refusal('maximum-secrets-allowed')).toMatchObject({
      status: 403,
      fragment: 'maximum-secrets-allowed',
      title: 'Maxmimum number of secrets already met',
      detail: expect.stringContaining("'2'"),
    })
  })

  test('can be a 400 without type and parameters', async () => {
    const problem = await refusal('bare-400')
    expect(problem.status).toBe(400)
    expect(problem.type).toBeUndefined()
    expect(problem.invalid_parameters).toBeUndefined()
  })
})

test.each([
  ['unauthorized', 'unauthorized', 'Unauthorized'],
  ['invalid-credentials', 'unauthorized', 'Invalid credentials supplied'],
  ['portal-root', '', 'Unauthorized'],
] as const)('unauthorizedProblem: %s', async (unauthorizedProblem, fragment, title) => {
  const sandbox = frozenSandbox({ variants: { unauthorizedProblem } })
  expect(await vonageProblem(await call(sandbox, 'GET', own))).toMatchObject({
    status: 401,
    fragment,
    title,
  })
})

test.each(['developer.nexmo.com', 'developer.vonage.com'] as const)(
  'problemHost: %s',
  async (problemHost) => {
    const sandbox = frozenSandbox({ variants: { problemHost } })
    const anonymous = await vonageProblem(await call(sandbox, 'GET', own))
    const unknown = await vonageProblem(await call(sandbox, 'GET', `${own}/x`, { basic: primary }))
    expect(anonymous.type).toBe(`https://${problemHost}/api-errors#unauthorized`)
    expect(unknown.type).toBe(`https://${problemHost}/api-errors#invalid-id`)
  },
)

test('problemContentType: plain JSON', async () => {
  const sandbox = frozenSandbox({ variants: { problemContentType: 'application/json' } })
  const response = await call(sandbox, 'GET', own)
  expect(response.headers.get('Content-Type')).toBe('application/json')
})

test.each([
  ['hex32', /^[\da-f]{32}$/],
  ['uuid', uuidV4],
] as const)('instanceStyle: %s', async (instanceStyle, form) => {
  const sandbox = frozenSandbox({ variants: { instanceStyle } })
  expect((await vonageProblem(await call(sandbox, 'GET', own))).instance).toMatch(form)
})

test.each([
  ['path', '/accounts/abcd1234/secrets', '/accounts/abcd1234/secrets/ID'],
  [
    'absolute',
    'http://upstream.test/accounts/abcd1234/secrets',
    'http://upstream.test/accounts/abcd1234/secrets/ID',
  ],
  ['collection', '/accounts/abcd1234/secrets', '/accounts/abcd1234/secrets'],
] as const)('linkStyle: %s', async (linkStyle, collection, item) => {
  const sandbox = frozenSandbox({ variants: { linkStyle } })
  const id = sandbox.seeds.vonage.accounts[0]?.secretId ?? ''
  const response = await call(sandbox, 'GET', own, { basic: primary })
  expect(await response.json()).toMatchObject({
    _links: { self: { href: collection } },
    _embedded: { secrets: [{ id, _links: { self: { href: item.replace('ID', id) } } }] },
  })
})

test('listOrder: oldest first', async () => {
  const sandbox = frozenSandbox({ variants: { listOrder: 'oldest-first' } })
  const [older, newer] = sandbox.inspect().vonage.accounts[1]?.secrets ?? []
  const response = await call(sandbox, 'GET', full, { basic: second })
  expect(await response.json()).toMatchObject({
    _embedded: { secrets: [{ id: older?.id }, { id: newer?.id }] },
  })
})

test('a variant left undefined keeps its default', async () => {
  const sandbox = frozenSandbox({ variants: { plastiqErrorShape: undefined } })
  expect((await plastiqRefusal(await tokenize(sandbox, 'x'))).status).toBe(401)
})

test('a value or a name that is not in the table is refused with the ones that are', () => {
  const variants = { limitRefusal: '404', nonsense: 1 }
  // @ts-expect-error a host in plain JavaScript has no compiler to tell it
  expect(() => createSandbox({ variants: { limitRefusal: variants.limitRefusal } })).toThrow(
    /"limitRefusal" cannot be "404".*bare-400/,
  )
  // @ts-expect-error as above
  expect(() => createSandbox({ variants: { nonsense: variants.nonsense } })).toThrow(
    /no variant "nonsense".*linkStyle/,
  )
})
