import { describe, expect, test } from 'vitest'
import { call, frozenSandbox, primary, second, subaccount, vonageProblem } from '../support.ts'

const secretsOf = (apiKey: string) => `/accounts/${apiKey}/secrets`
const wrong = 'abcd1234:Wrong-Secret-1'

const unreadable = [
  ['no credential', {}],
  ['a bearer token', { bearer: 'abcd1234:Sandbox-Secret-1' }],
  ['text that is not base64', { headers: { Authorization: 'Basic %%%' } }],
  ['base64 of no UTF-8', { headers: { Authorization: `Basic ${btoa('\xff\xfe:x')}` } }],
  ['a key without a secret', { basic: 'abcd1234' }],
  ['an empty secret', { basic: 'abcd1234:' }],
  ['spaces round the colon', { basic: 'abcd1234 : Sandbox-Secret-1' }],
  ['a wrong secret', { basic: wrong }],
  ['another account’s secret', { basic: 'abcd1234:Sandbox-Secret-2' }],
  ['an unknown key', { basic: 'nobody00:Sandbox-Secret-1' }],
  ['words before it', { headers: { Authorization: `a Basic ${btoa(primary)}` } }],
  ['words after it', { headers: { Authorization: `Basic ${btoa(primary)} x` } }],
] as const

test.each(unreadable)('answers 401 to %s', async (_, credential) => {
  const response = await call(frozenSandbox(), 'GET', secretsOf('abcd1234'), credential)
  expect(await vonageProblem(response)).toMatchObject({
    status: 401,
    fragment: 'unauthorized',
    title: 'Unauthorized',
    instance: expect.any(String),
  })
})

test('the scheme may be written in any case, and be followed by several blanks', async () => {
  const headers = { Authorization: `BASIC   ${btoa(primary)}` }
  const response = await call(frozenSandbox(), 'GET', secretsOf('abcd1234'), { headers })
  expect(response.status).toBe(200)
})

test('either of two live secrets opens the account', async () => {
  for (const basic of [second, 'efgh5678:Sandbox-Secret-3']) {
    const response = await call(frozenSandbox(), 'GET', secretsOf('efgh5678'), { basic })
    expect(response.status).toBe(200)
  }
})

test('a secret with a colon, or beyond ASCII, is read as UTF-8 after the first colon', async () => {
  const sandbox = frozenSandbox()
  const secret = 'Cölon:Secret:1'
  const made = await call(sandbox, 'POST', secretsOf('abcd1234'), {
    basic: primary,
    json: { secret },
  })
  expect(made.status).toBe(201)
  const bytes = String.fromCharCode(...new TextEncoder().encode(`abcd1234:${secret}`))
  const response = await call(sandbox, 'GET', secretsOf('abcd1234'), { basic: bytes })
  expect(response.status).toBe(200)
})

describe('whose account it is', () => {
  const asks = async (basic: string, apiKey: string) =>
    call(frozenSandbox(), 'GET', secretsOf(apiKey), { basic })

  test('a primary account manages its subaccount’s secrets, which it has a window of its own for', async () => {
    const sandbox = frozenSandbox()
    const path = secretsOf('sub01234')
    const made = await call(sandbox, 'POST', path, {
      basic: primary,
      json: { secret: 'Second-Of-Sub-1' },
    })
    expect(made.status).toBe(201)
    const [own, , sub] = sandbox.inspect().vonage.accounts
    expect([own?.secrets.length, sub?.secrets.length]).toEqual([1, 2])
  })

  test('a subaccount manages its own', async () => {
    expect((await asks(subaccount, 'sub01234')).status).toBe(200)
  })

  test.each([
    ['an unknown key', primary, 'nobody00'],
    ['another primary account', primary, 'efgh5678'],
    ['the parent of a subaccount', subaccount, 'abcd1234'],
    ['the subaccount of another', second, 'sub01234'],
  ])('%s is answered 404, as if it did not exist', async (_, basic, apiKey) => {
    expect(await vonageProblem(await asks(basic, apiKey))).toMatchObject({
      status: 404,
      fragment: 'invalid-api-key',
      title: 'Invalid API Key',
      detail: expect.stringContaining(apiKey),
    })
  })
})

describe('order of checks', () => {
  const post = async (basic: string, given: { text: string; headers?: Record<string, string> }) =>
    (
      await vonageProblem(
        await call(frozenSandbox(), 'POST', secretsOf('efgh5678'), { basic, ...given }),
      )
    ).fragment
  const json = { 'Content-Type': 'application/json' }

  test('method before credentials before key before body', async () => {
    const sandbox = frozenSandbox()
    const patched = await call(sandbox, 'PATCH', secretsOf('nobody00'), { basic: wrong })
    expect(patched.status).toBe(405)
    const unknown = await call(sandbox, 'POST', secretsOf('nobody00'), { basic: wrong, text: '{' })
    expect(unknown.status).toBe(401)
    const foreign = await call(sandbox, 'POST', secretsOf('nobody00'), {
      basic: primary,
      text: '{',
    })
    expect(foreign.status).toBe(404)
  })

  test('JSON before content type before rules before limit', async () => {
    expect(await post(second, { text: '{' })).toBe('invalid-json')
    expect(await post(second, { text: '{"secret":"weak"}' })).toBe('content-type-header')
    expect(await post(second, { text: '{"secret":"weak"}', headers: json })).toBe('validation')
    const strong = '{"secret":"Third-Secret-1"}'
    expect(await post(second, { text: strong, headers: json })).toBe('add-excess-secret')
  })

  test('unknown id before last secret', async () => {
    const response = await call(frozenSandbox(), 'DELETE', `${secretsOf('abcd1234')}/nothing`, {
      basic: primary,
    })
    expect((await vonageProblem(response)).fragment).toBe('invalid-id')
  })
})
