import { describe, expect, it } from 'vitest'
import { presets } from '../../src/sandbox/index.ts'
import {
  CANARY_SECRET,
  FULL_KEY,
  KEY,
  expectProblem,
  refusalOf,
  SECRET_ID,
  startBackend,
  SUBKEY,
  SUBKEY_SECRET_ID,
} from './support.ts'

const LIST = `/api/accounts/${KEY}/secrets`
const FULL_LIST = `/api/accounts/${FULL_KEY}/secrets`
const MANAGEMENT = 'https://developer.nexmo.com/api-errors/account/secret-management'

describe('the limit of two secrets', () => {
  it.each(['add-excess-secret', 'maximum-secrets-allowed'] as const)(
    'passes as 403 in the form %s',
    async (limitRefusal) => {
      const { post } = startBackend({ sandbox: { variants: { limitRefusal } } })
      const problem = await expectProblem(
        await post(FULL_LIST, { secret: CANARY_SECRET }),
        403,
        limitRefusal,
      )
      expect(problem.type).toBe(`${MANAGEMENT}#${limitRefusal}`)
      expect(problem.detail).toContain('2')
    },
  )

  it('is found behind a bare 400 by a second look', async () => {
    const { post, sent } = startBackend({ sandbox: { variants: { limitRefusal: 'bare-400' } } })
    const response = await post(FULL_LIST, { secret: CANARY_SECRET })
    expect(await refusalOf(response)).toBe('403 add-excess-secret')
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET'])
  })

  it('is not read into a bare 400 while there is room', async () => {
    const { post, sandbox, sent } = startBackend()
    sandbox.faults.add({ match: { method: 'POST' }, status: 400, body: { title: 'Bad Request' } })
    expect(await refusalOf(await post(LIST, { secret: CANARY_SECRET }))).toBe(
      '502 upstream-invalid',
    )
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET'])
  })

  it('is not looked for where the second look fails', async () => {
    const { post, sandbox } = startBackend({
      sandbox: { variants: { limitRefusal: 'bare-400' } },
    })
    sandbox.faults.add({ match: { method: 'GET' }, status: 500 })
    expect(await refusalOf(await post(FULL_LIST, { secret: CANARY_SECRET }))).toBe(
      '502 upstream-invalid',
    )
  })
})

describe('a value that breaks the rules', () => {
  it.each(['short', 'nouppercase1', 'Sandbox-Secret-1'])(
    'like %s is refused by the upstream, which names the field',
    async (secret) => {
      const { post } = startBackend({ vonage: () => ownAccount })
      const response = await post(LIST, { secret })
      const problem = await expectProblem(response, 400, 'validation')
      expect(problem.invalid_parameters?.map(({ name }) => name)).toEqual(['secret'])
      expect(JSON.stringify(problem)).not.toContain(secret)
    },
  )

  it('is known by its fragment under 422 too, as newer standards have it', async () => {
    const { post, sandbox } = startBackend()
    sandbox.faults.add({ status: 422, body: { type: `${MANAGEMENT}#validation` } })
    expect(await refusalOf(await post(LIST, { secret: CANARY_SECRET }))).toBe('422 validation')
  })
})

describe('the parameters that a refusal names', () => {
  it.each([
    [['secret', 'other'], ['secret']],
    [['other'], undefined],
    [[], undefined],
  ])('%j become %j', async (names, passed) => {
    const { post, sandbox } = startBackend()
    const parameters = names.map((name) => ({ name, reason: 'x' }))
    const body = { type: `${MANAGEMENT}#validation`, invalid_parameters: parameters }
    sandbox.faults.add({ status: 400, body })
    const response = await post(LIST, { secret: CANARY_SECRET })
    const problem = await expectProblem(response, 400, 'validation')
    expect(problem.invalid_parameters?.map(({ name }) => name)).toEqual(passed)
  })
})

describe('the type of a problem', () => {
  const typeOf = (length: number) => `https://x.example/${'a'.repeat(length - 29)}#invalid-id`
  const typed = (type: string, status = 404) => {
    const world = startBackend()
    world.sandbox.faults.add({ status, body: { type } })
    return world
  }

  it.each([
    'https://developer.vonage.com/api-errors#invalid-id',
    'https://developer.vonage.com/api-errors/v1/#invalid-id',
    'https://a2.example#invalid-id',
    typeOf(200),
  ])('is passed on where it is a plain address: %s', async (type) => {
    const problem = await expectProblem(await typed(type).call(`${LIST}/x`), 404, 'invalid-id')
    expect(problem.type).toBe(type)
  })

  it.each([
    'javascript:alert(1)#invalid-id',
    'http://developer.vonage.com/api-errors#invalid-id',
    'xhttps://developer.vonage.com/api-errors#invalid-id',
    'https://developer.vonage.com/a#invalid-id#<b>',
    'https://developer.vonage.com/a?b#invalid-id',
    '#invalid-id',
    typeOf(201),
  ])('is ours where it is not: %s', async (type) => {
    const problem = await expectProblem(await typed(type).call(`${LIST}/x`), 404, 'invalid-id')
    expect(problem.type).toBe('urn:cardmint:problem#invalid-id')
  })

  it('means nothing under a status that is not its own', async () => {
    const world = typed(`${MANAGEMENT}#delete-last-secret`, 400)
    expect(await refusalOf(await world.call(LIST))).toBe('502 upstream-invalid')
  })

  it('that only begins like that of a clash of two changes is none', async () => {
    const world = typed('https://developer.vonage.com/api-errors/subaccounts#validation-of', 403)
    expect(await refusalOf(await world.call(LIST))).toBe('502 upstream-unauthorized')
  })

  it('of a clash of two changes means one under 403 alone', async () => {
    const world = typed('https://developer.vonage.com/api-errors/subaccounts#validation', 400)
    const problem = await expectProblem(await world.call(LIST), 400, 'validation')
    expect(problem.title).toBe('Bad Request')
  })
})

describe('revoking', () => {
  it('the last secret passes as 403', async () => {
    const { call } = startBackend()
    const path = `/api/accounts/${SUBKEY}/secrets/${SUBKEY_SECRET_ID}`
    expect(await refusalOf(await call(path, { method: 'DELETE' }))).toBe('403 delete-last-secret')
  })

  it('an unknown secret passes as 404, as does reading it', async () => {
    const { call } = startBackend()
    expect(await refusalOf(await call(`${LIST}/nobody`, { method: 'DELETE' }))).toBe(
      '404 invalid-id',
    )
    expect(await refusalOf(await call(`${LIST}/nobody`))).toBe('404 invalid-id')
  })
})

it('passes on that a granted key is unknown upstream, with the words for a foreign one', async () => {
  const { call } = startBackend({ authorize: () => ({ apiKeys: ['nobody00'] }) })
  const upstream = await expectProblem(
    await call('/api/accounts/nobody00/secrets'),
    404,
    'invalid-api-key',
  )
  const foreign = await expectProblem(await call(LIST), 404, 'invalid-api-key')
  expect([upstream.title, upstream.detail]).toEqual([foreign.title, foreign.detail])
})

it('passes on a clash of two changes with the type that tells it from a weak value', async () => {
  const { post, sandbox } = startBackend()
  sandbox.faults.add(presets.outdatedAccount())
  const problem = await expectProblem(
    await post(LIST, { secret: CANARY_SECRET }),
    403,
    'validation',
  )
  expect(problem.type).toMatch(/\/subaccounts#validation$/)
  expect(problem.invalid_parameters).toBeUndefined()
})

describe('credentials that Vonage refuses', () => {
  it.each(['unauthorized', 'invalid-credentials', 'portal-root'] as const)(
    'are our trouble, not the page’s, in the form %s',
    async (unauthorizedProblem) => {
      const { call } = startBackend({
        sandbox: { variants: { unauthorizedProblem } },
        vonage: () => ({ ...ownAccount, apiSecret: CANARY_SECRET }),
      })
      expect(await refusalOf(await call(LIST))).toBe('502 upstream-unauthorized')
    },
  )

  it('are known in the other error form as well', async () => {
    const { call, sandbox } = startBackend()
    sandbox.faults.add(presets.gatewayUnauthorized())
    expect(await refusalOf(await call(LIST))).toBe('502 upstream-unauthorized')
  })

  it.each(['forbidden', 'unprovisioned', 'account-suspended', 'invalid-ip', ''])(
    'are meant by 403 "%s" too',
    async (fragment) => {
      const { call, events, sandbox } = startBackend()
      const body = { type: `https://developer.vonage.com/api-errors#${fragment}` }
      sandbox.faults.add({ status: 403, body })
      expect(await refusalOf(await call(LIST))).toBe('502 upstream-unauthorized')
      expect(events.at(-1)?.failure).toBe('status')
    },
  )
})

describe('what the sources disagree on', () => {
  it.each([
    [{ problemHost: 'developer.vonage.com' }],
    [{ problemContentType: 'application/json' }],
    [{ instanceStyle: 'uuid' }],
    [{ instanceStyle: 'hex32' }],
  ] as const)('makes no difference: %j', async (variants) => {
    const { call } = startBackend({ sandbox: { variants } })
    const response = await call(`${LIST}/nobody`)
    const { type, title, instance } = await expectProblem(response, 404, 'invalid-id')
    expect(type).toMatch(/^https:\/\/developer\.(nexmo|vonage)\.com\/api-errors#invalid-id$/)
    expect(title).toBe('Invalid ID')
    // the upstream's own, as its support will ask for that one
    expect(instance).toMatch(/^[\da-f-]{32,36}$/)
    expect(instance).not.toBe(response.headers.get('Trace-Id'))
  })
})

describe('an upstream that echoes what it was sent', () => {
  const text = `see ${CANARY_SECRET} here`
  const problem = {
    type: `https://developer.nexmo.com/${CANARY_SECRET}#validation`,
    title: text,
    detail: text,
    instance: CANARY_SECRET,
    invalid_parameters: [
      { name: text, reason: text },
      { name: 'secret', reason: text },
    ],
    note: text,
  }

  it.each([
    [400, 'validation', problem],
    [400, 'validation', { ...problem, type: `https://x.example/a#validation` }],
    [404, 'invalid-id', { ...problem, type: `javascript:alert(1)//${CANARY_SECRET}#invalid-id` }],
    [403, 'add-excess-secret', { ...problem, type: `${MANAGEMENT}#add-excess-secret` }],
  ])('is not passed on with %d #%s', async (status, fragment, body) => {
    const { post, sandbox } = startBackend()
    const headers = { 'X-Echo': text, 'Retry-After': text }
    sandbox.faults.add({ status, body, headers })
    const response = await post(LIST, { secret: CANARY_SECRET })
    const passed = await expectProblem(response, status, fragment)
    expect(passed.type).toMatch(/^(https:\/\/[a-z./-]+|urn:cardmint:problem)#[a-z-]+$/)
    expect(passed.instance).toBe(response.headers.get('Trace-Id'))
  })

  it.each([401, 403, 409, 429, 500])('is not passed on with %d', async (status) => {
    const { post, sandbox } = startBackend()
    sandbox.faults.add({ status, body: problem, headers: { 'Retry-After': text } })
    const response = await post(LIST, { secret: CANARY_SECRET })
    expect(await response.text()).not.toContain(CANARY_SECRET)
  })

  it.each([
    ['as an id', { id: CANARY_SECRET }],
    ['within an id', { id: `id-${CANARY_SECRET}` }],
    ['as a time', { id: 'x', created_at: CANARY_SECRET }],
  ])('breaks its contract where the value comes back %s', async (_where, body) => {
    const { post, sandbox } = startBackend()
    sandbox.faults.add({ status: 201, body })
    expect(await refusalOf(await post(LIST, { secret: CANARY_SECRET }))).toBe(
      '502 upstream-invalid',
    )
  })

  it.each([
    ['the secret', 'Sandbox-Secret-1'],
    ['the Basic credentials', btoa('abcd1234:Sandbox-Secret-1')],
  ])('breaks its contract where it answers %s of this backend', async (_what, id) => {
    const { call, sandbox } = startBackend()
    sandbox.faults.add({ status: 200, body: { id, _embedded: { secrets: [{ id }] } } })
    expect(await refusalOf(await call(LIST))).toBe('502 upstream-invalid')
    expect(await refusalOf(await call(`${LIST}/${SECRET_ID}`))).toBe('502 upstream-invalid')
  })
})

const ownAccount = {
  apiKey: KEY,
  apiSecret: 'Sandbox-Secret-1',
  secretId: 'unknown',
  baseUrl: 'http://upstream.test',
}
