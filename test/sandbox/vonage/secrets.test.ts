import * as v from 'valibot'
import { beforeEach, describe, expect, test } from 'vitest'
import { apiSecretCollectionSchema, apiSecretSchema } from '../../../src/contracts/vonage.ts'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import {
  call,
  frozenSandbox,
  primary,
  second,
  startOfTests,
  uuidV4,
  vonageProblem,
} from '../support.ts'

const own = '/accounts/abcd1234/secrets'
const full = '/accounts/efgh5678/secrets'
const strong = 'Second-Secret-1'

let sandbox: Sandbox
beforeEach(() => {
  sandbox = frozenSandbox()
})

const idsOf = (apiKey: string) =>
  sandbox
    .inspect()
    .vonage.accounts.find((account) => account.apiKey === apiKey)
    ?.secrets.map(({ id }) => id) ?? []

async function create(secret: unknown, path = own, basic = primary): Promise<Response> {
  return call(sandbox, 'POST', path, { basic, json: { secret } })
}

describe('list', () => {
  test('is a HAL collection of id, time and link, newest first, without any value', async () => {
    const response = await call(sandbox, 'GET', full, { basic: second })
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    const text = await response.text()
    expect(text).not.toContain('Sandbox-Secret')
    const body: unknown = JSON.parse(text)
    expect(v.is(apiSecretCollectionSchema, body)).toBe(true)
    const [older, newer] = idsOf('efgh5678')
    const item = (id: string | undefined) => ({
      _links: { self: { href: `${full}/${id}` } },
      id,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    })
    expect(body).toEqual({
      _links: { self: { href: full } },
      _embedded: { secrets: [item(newer), item(older)] },
    })
  })

  test('takes a trailing slash', async () => {
    expect((await call(sandbox, 'GET', `${own}/`, { basic: primary })).status).toBe(200)
  })
})

describe('one', () => {
  test('has the same form as in the list', async () => {
    const [id] = idsOf('abcd1234')
    const response = await call(sandbox, 'GET', `${own}/${id}`, { basic: primary })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      _links: { self: { href: `${own}/${id}` } },
      id,
      created_at: new Date(startOfTests - 90 * 86_400_000).toISOString().replace('.250Z', 'Z'),
    })
  })

  test.each(['nothing', '11111111-2222-4333-8444-555555555555'])(
    'is 404 invalid-id for %s, quoting it',
    async (id) => {
      const response = await call(sandbox, 'GET', `${own}/${id}`, { basic: primary })
      expect(await vonageProblem(response)).toMatchObject({
        status: 404,
        fragment: 'invalid-id',
        title: 'Invalid ID',
        detail: expect.stringContaining(id),
      })
    },
  )

  test('is not found under another account’s key', async () => {
    const [id] = idsOf('efgh5678')
    const response = await call(sandbox, 'GET', `${own}/${id}`, { basic: primary })
    expect((await vonageProblem(response)).fragment).toBe('invalid-id')
  })
})

describe('create', () => {
  test('answers 201 with id and time of the clock, and the new value authenticates', async () => {
    sandbox.clock.advance(1000)
    const response = await create(strong)
    expect(response.status).toBe(201)
    const text = await response.text()
    expect(text).not.toContain(strong)
    expect(JSON.parse(text)).toEqual({
      _links: { self: { href: expect.stringMatching(`^${own}/`) } },
      id: expect.stringMatching(uuidV4),
      created_at: '2026-11-21T09:30:16Z',
    })
    const { id } = v.parse(apiSecretSchema, JSON.parse(text))
    const read = await call(sandbox, 'GET', `${own}/${id}`, { basic: `abcd1234:${strong}` })
    expect(read.status).toBe(200)
  })

  test.each([
    ['eight characters', 'Abcdefg1'],
    ['25 characters', 'Abcdefghijklmnopqrstuvwx1'],
    ['specials', 'aZ9-_!;.'],
  ])('takes %s', async (_, secret) => {
    expect((await create(secret)).status).toBe(201)
  })

  test.each([
    ['seven characters', 'Abcdef1'],
    ['26 characters', 'Abcdefghijklmnopqrstuvwxy1'],
    ['no lower-case letter', 'ABCDEFG1'],
    ['no upper-case letter', 'abcdefg1'],
    ['no digit', 'Abcdefgh'],
    ['a digit beyond ASCII', 'Abcdefg١'],
    ['no text', 12_345_678],
    ['nothing', undefined],
    ['a value in use', 'Sandbox-Secret-1'],
  ])('refuses %s with one generic reason', async (_, secret) => {
    expect(await vonageProblem(await create(secret))).toMatchObject({
      status: 400,
      fragment: 'validation',
      type: expect.stringContaining('account/secret-management'),
      title: 'Bad Request',
      invalid_parameters: [{ name: 'secret', reason: 'Does not meet complexity requirements' }],
    })
    expect(idsOf('abcd1234')).toHaveLength(1)
  })

  test('refuses a body that is no object like a missing secret', async () => {
    const response = await call(sandbox, 'POST', own, { basic: primary, json: ['secret'] })
    expect((await vonageProblem(response)).fragment).toBe('validation')
  })

  test('refuses a third', async () => {
    expect(await vonageProblem(await create(strong, full, second))).toMatchObject({
      status: 403,
      fragment: 'add-excess-secret',
      title: 'Secret Addition Forbidden',
      detail: expect.stringContaining('[2]'),
    })
    expect(idsOf('efgh5678')).toHaveLength(2)
  })

  test('a value in use is refused as such although two exist', async () => {
    const response = await create('Sandbox-Secret-3', full, second)
    expect((await vonageProblem(response)).fragment).toBe('validation')
  })

  test('of two parallel creations one is refused', async () => {
    const responses = await Promise.all([create('Parallel-One-1'), create('Parallel-Two-2')])
    expect(responses.map(({ status }) => status).toSorted()).toEqual([201, 403])
    expect(idsOf('abcd1234')).toHaveLength(2)
  })

  test('the same value may be another account’s', async () => {
    expect((await create('Sandbox-Secret-2')).status).toBe(201)
  })
})

describe('revoke', () => {
  const revoke = async (id: string | undefined, basic = second) =>
    call(sandbox, 'DELETE', `${full}/${id}`, { basic })

  test('answers 204 without a body, and the value is refused at once', async () => {
    const [older, newer] = idsOf('efgh5678')
    const response = await revoke(newer)
    expect(response.status).toBe(204)
    expect(await response.text()).toBe('')
    expect(response.headers.has('Content-Type')).toBe(false)
    const revoked = await call(sandbox, 'GET', full, { basic: 'efgh5678:Sandbox-Secret-3' })
    expect(revoked.status).toBe(401)
    expect(idsOf('efgh5678')).toEqual([older])
  })

  test('also the secret that the caller itself used', async () => {
    const [older] = idsOf('efgh5678')
    expect((await revoke(older)).status).toBe(204)
    expect((await revoke(older)).status).toBe(401)
  })

  test('a second time is 404', async () => {
    const [, newer] = idsOf('efgh5678')
    await revoke(newer)
    expect((await vonageProblem(await revoke(newer))).fragment).toBe('invalid-id')
  })

  test('refuses the last', async () => {
    const [id] = idsOf('abcd1234')
    const response = await call(sandbox, 'DELETE', `${own}/${id}`, { basic: primary })
    expect(await vonageProblem(response)).toMatchObject({
      status: 403,
      fragment: 'delete-last-secret',
      title: 'Secret Deletion Forbidden',
    })
    expect(idsOf('abcd1234')).toEqual([id])
  })

  test('of two parallel revocations of both secrets one is refused', async () => {
    const [older, newer] = idsOf('efgh5678')
    const responses = await Promise.all([revoke(older), revoke(newer)])
    expect(responses.filter(({ status }) => status === 204)).toHaveLength(1)
    expect(idsOf('efgh5678')).toHaveLength(1)
  })

  test('makes room: a whole rotation', async () => {
    const [before] = idsOf('abcd1234')
    expect((await create(strong)).status).toBe(201)
    const basic = `abcd1234:${strong}`
    const revoked = await call(sandbox, 'DELETE', `${own}/${before}`, { basic })
    expect(revoked.status).toBe(204)
    expect((await create('Third-Secret-1', own, basic)).status).toBe(201)
    expect((await create('Sandbox-Secret-1', own, basic)).status).toBe(403)
  })
})
