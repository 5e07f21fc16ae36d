import { MutationObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  createApiSecretMutationOptions,
  revokeSecretMutationOptions,
} from '../../src/queries/apiSecretMutationOptions.ts'
import {
  apiSecretQueryOptions,
  apiSecretsQueryOptions,
} from '../../src/queries/apiSecretsQueryOptions.ts'
import {
  proveSecret,
  provenSecret,
  rereadProvenMs,
  withProven,
} from '../../src/queries/provenSecrets.ts'
import { createStack, type Stack } from '../support/stack.tsx'
import { codeOf } from './support.ts'

/** One secret. */
const ONE = 'abcd1234'
/** Two secrets. */
const TWO = 'efgh5678'

afterEach(() => vi.restoreAllMocks())

const create = ({ queryClient, client }: Stack) =>
  new MutationObserver(queryClient, createApiSecretMutationOptions(client, { apiKey: ONE })).mutate(
    () => 'Brand-New-Value-1',
  )
const revoke = ({ queryClient, client }: Stack, apiKey: string, secretId: string) =>
  new MutationObserver(queryClient, revokeSecretMutationOptions(client, { apiKey })).mutate({
    secretId,
  })

async function read({ queryClient, client }: Stack, apiKey: string): Promise<string[]> {
  const list = await queryClient.fetchQuery({
    ...apiSecretsQueryOptions(client, { apiKey }),
    staleTime: 0,
  })
  return list.map(({ id }) => id)
}

/** The list of the upstream stays as it is, whatever is written, until it is let go. */
function lag({ sandbox }: Stack, ids: readonly string[]): () => void {
  return sandbox.faults.add({
    match: { method: 'GET', path: '/accounts/*' },
    status: 200,
    body: { _embedded: { secrets: ids.map((id) => ({ id })) } },
  })
}

test('a created secret stays while the list lags behind, and is the list’s own once it agrees', async () => {
  const stack = createStack()
  const before = await read(stack, ONE)
  const catchUp = lag(stack, before)
  const { id } = await create(stack)
  expect(await read(stack, ONE)).toContain(id)
  expect(await read(stack, ONE)).toContain(id)
  catchUp()
  expect(await read(stack, ONE)).toContain(id)
  expect(rereadProvenMs(stack.client, ONE)).toBe(false)
  // somebody else has revoked it since
  lag(stack, before)
  expect(await read(stack, ONE)).toEqual(before)
})

test('a revoked secret stays away while the list lags behind', async () => {
  const stack = createStack()
  const before = await read(stack, TWO)
  const [first = '', second = ''] = before
  const catchUp = lag(stack, before)
  await revoke(stack, TWO, second)
  expect(await read(stack, TWO)).toEqual([first])
  catchUp()
  expect(await read(stack, TWO)).toEqual([first])
})

test('a revoked secret stays away though a list that lags behind comes by its creation only then', async () => {
  const stack = createStack()
  const before = await read(stack, ONE)
  const { id } = await create(stack)
  await revoke(stack, ONE, id)
  const catchUp = lag(stack, before)
  expect(await read(stack, ONE)).toEqual(before)
  catchUp()
  expect(rereadProvenMs(stack.client, ONE)).toBe(false)
  lag(stack, [...before, id])
  expect(await read(stack, ONE)).toEqual(before)
  expect(rereadProvenMs(stack.client, ONE)).toBeGreaterThan(0)
})

test('a list that no longer has a created secret is believed, and read again soon, as it may be an older one', async () => {
  const stack = createStack()
  const before = await read(stack, ONE)
  const { id } = await create(stack)
  expect(await read(stack, ONE)).toContain(id)
  const catchUp = lag(stack, before)
  expect(await read(stack, ONE)).toEqual(before)
  expect(rereadProvenMs(stack.client, ONE)).toBeGreaterThan(0)
  catchUp()
  expect(await read(stack, ONE)).toContain(id)
  expect(rereadProvenMs(stack.client, ONE)).toBe(false)
})

test('a list that never agrees is read again at growing intervals, and believed after two minutes', async () => {
  const stack = createStack()
  const before = await read(stack, ONE)
  lag(stack, before)
  const { id } = await create(stack)
  const from = performance.now()
  const at = (ms: number) => vi.spyOn(performance, 'now').mockReturnValue(from + ms)
  at(1000)
  expect(rereadProvenMs(stack.client, ONE)).toBe(3000)
  at(30_000)
  const next = Number(rereadProvenMs(stack.client, ONE))
  expect([next >= 30_000, next < 40_000]).toEqual([true, true])
  at(119_000)
  expect(await read(stack, ONE)).toContain(id)
  expect(Number(rereadProvenMs(stack.client, ONE))).toBeLessThanOrEqual(1000)
  at(121_000)
  expect(await read(stack, ONE)).toEqual(before)
  expect(rereadProvenMs(stack.client, ONE)).toBe(false)
})

test('one secret is as our own writes left it, too', async () => {
  const stack = createStack()
  const one = (apiKey: string, secretId: string) =>
    stack.queryClient.fetchQuery({
      ...apiSecretQueryOptions(stack.client, { apiKey, secretId }),
      staleTime: 0,
    })
  const before = await read(stack, TWO)
  const [, second = ''] = before
  const { id } = await create(stack)
  const catchUp = lag(stack, before)
  await revoke(stack, TWO, second)
  catchUp()
  const match = { method: 'GET', path: '/accounts/*' }
  const isFound = stack.sandbox.faults.add({ match, status: 200, body: { id: second } })
  expect(await codeOf(one(TWO, second))).toBe('secret-not-found')
  isFound()
  const isBroken = stack.sandbox.faults.add({ match, status: 400 })
  expect(await codeOf(one(ONE, id))).toBe('server-error')
  isBroken()
  stack.sandbox.faults.add({
    match,
    status: 404,
    body: { type: 'https://developer.vonage.com/api-errors/account/secret-management#invalid-id' },
  })
  expect(await codeOf(one(TWO, 'never-there'))).toBe('secret-not-found')
  expect(await one(ONE, id)).toMatchObject({ id })
  expect(await codeOf(one(TWO, second))).toBe('secret-not-found')
})

describe('two writes of one key', () => {
  const { client } = createStack()
  const secret = (id: string, createdAt: string) => ({
    id,
    createdAt,
    inUse: false,
  })
  const [older, newer] = [secret('older', '2020-01-01'), secret('newer', '2024-01-01')]

  test('are known each by its id', () => {
    proveSecret(client, 'by-id', older.id, older)
    proveSecret(client, 'by-id', newer.id)
    const known = ['older', 'newer', 'other'].map((id) => provenSecret(client, 'by-id', id))
    expect(known).toEqual([older, null, undefined])
  })

  test('stand in the list by their creation', () => {
    proveSecret(client, 'in-order', older.id, older)
    expect(withProven(client, 'in-order', [newer])).toEqual([older, newer])
  })

  test('lead to another look as the older one asks, and end on the millisecond', () => {
    const from = performance.now()
    const at = (ms: number) => vi.spyOn(performance, 'now').mockReturnValue(from + ms)
    at(0)
    proveSecret(client, 'in-time', older.id, older)
    at(20_000)
    proveSecret(client, 'in-time', newer.id, newer)
    at(50_000)
    expect(rereadProvenMs(client, 'in-time')).toBe(50_000)
    at(119_999)
    expect(provenSecret(client, 'in-time', older.id)).toEqual(older)
    at(120_000)
    expect(provenSecret(client, 'in-time', older.id)).toBeUndefined()
  })
})
