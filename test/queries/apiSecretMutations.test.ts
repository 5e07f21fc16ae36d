import { MutationObserver } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { revokeApiSecret } from '../../src/client/secrets/apiSecrets.ts'
import { isCardmintError } from '../../src/client/errors/CardmintError.ts'
import {
  createApiSecretMutationOptions,
  revokeSecretMutationOptions,
} from '../../src/queries/apiSecretMutationOptions.ts'
import {
  apiSecretQueryOptions,
  apiSecretsQueryOptions,
} from '../../src/queries/apiSecretsQueryOptions.ts'
import { cardmintKeys } from '../../src/queries/keys.ts'
import { listBefore } from '../../src/queries/listBefore.ts'
import { createStack, type Stack } from '../support/stack.tsx'
import { codeOf, observe } from './support.ts'
import { until } from '../support/until.ts'

/** One secret. */
const ONE = 'abcd1234'
/** Two secrets. */
const TWO = 'efgh5678'
const VALUE = 'Brand-New-Value-1'

const create = ({ queryClient, client }: Stack, apiKey: string, value = VALUE) =>
  new MutationObserver(queryClient, createApiSecretMutationOptions(client, { apiKey })).mutate(
    () => value,
  )

const revoke = ({ queryClient, client }: Stack, apiKey: string, secretId: string) =>
  new MutationObserver(queryClient, revokeSecretMutationOptions(client, { apiKey })).mutate({
    secretId,
  })

/** A list on the page, and its ids as the page shows them now. */
async function showList(stack: Stack, apiKey: string) {
  const { result, settled } = observe(stack, apiSecretsQueryOptions(stack.client, { apiKey }))
  await settled()
  stack.cable.requests.length = 0
  const ids = () => result().data?.map(({ id }) => id) ?? []
  // the backend signs in with the older ones
  return { ids, settled, newest: ids().at(-1) ?? '' }
}

const listRead = (apiKey: string) => `GET /api/accounts/${apiKey}/secrets`
const listWrite = (apiKey: string) => `POST /api/accounts/${apiKey}/secrets`

test('a created secret is in the list before the list is read again', async () => {
  const stack = createStack()
  const { ids } = await showList(stack, ONE)
  const before = ids()
  const release = stack.cable.hold('GET')
  const created = await create(stack, ONE)
  expect(ids()).toEqual([...before, created.id])
  release()
})

test('a created secret stands before those that are newer by the clock of the upstream', async () => {
  const stack = createStack()
  stack.sandbox.faults.add({
    match: { method: 'GET', path: '/accounts/*' },
    status: 200,
    body: { _embedded: { secrets: [{ id: 'later', created_at: '2999-01-01T00:00:00Z' }] } },
  })
  const { ids } = await showList(stack, ONE)
  const release = stack.cable.hold('GET')
  const created = await create(stack, ONE)
  expect(ids()).toEqual([created.id, 'later'])
  release()
})

test('a secret is created where the list could not be read', async () => {
  const stack = createStack()
  stack.sandbox.faults.add({ match: { method: 'GET', path: '/accounts/*' }, status: 400 })
  const { ids } = await showList(stack, ONE)
  expect(await create(stack, ONE)).toMatchObject({ id: expect.any(String) })
  expect(ids()).toEqual([])
})

test('after a creation the list is read once', async () => {
  const stack = createStack()
  const { ids, settled } = await showList(stack, ONE)
  await create(stack, ONE)
  await settled()
  expect(stack.cable.requests).toEqual([listWrite(ONE), listRead(ONE)])
  expect(ids()).toHaveLength(2)
})

test('a created secret that a read has brought meanwhile is not in the list twice', async () => {
  const stack = createStack()
  const { ids } = await showList(stack, ONE)
  const before = ids()
  // the upstream acts now and answers later
  const match = { method: 'POST', path: '/accounts/*' }
  stack.sandbox.faults.add({ match, latencyMs: 300, afterProcessing: true, times: 1 })
  const creating = create(stack, ONE)
  await until(async () => {
    await stack.queryClient.refetchQueries()
    return ids().length === 2
  })
  const release = stack.cable.hold('GET')
  const created = await creating
  expect(ids()).toEqual([...before, created.id])
  release()
})

test('the value is asked for when it is sent, once', async () => {
  const stack = createStack()
  let reads = 0
  const read = () => {
    reads++
    return VALUE
  }
  const options = createApiSecretMutationOptions(stack.client, { apiKey: ONE })
  await new MutationObserver(stack.queryClient, options).mutate(read)
  expect(reads).toBe(1)
})

test('after a refused creation the list is read once all the same', async () => {
  const stack = createStack()
  const { ids, settled } = await showList(stack, TWO)
  expect(await codeOf(create(stack, TWO))).toBe('secret-limit')
  await settled()
  expect(stack.cable.requests).toEqual([listWrite(TWO), listRead(TWO)])
  expect(ids()).toHaveLength(2)
})

test('a creation whose answer is lost is unknown, not repeated, and the list shows what it did', async () => {
  const stack = createStack()
  const { ids, settled } = await showList(stack, ONE)
  stack.cable.cutAfter('POST')
  const error: unknown = await create(stack, ONE).catch((each) => each)
  expect(isCardmintError(error) && [error.code, error.outcome]).toEqual(['network', 'unknown'])
  await settled()
  expect(stack.cable.requests).toEqual([listWrite(ONE), listRead(ONE)])
  expect(ids()).toHaveLength(2)
})

test('a write that failed keeps the list as it was before it, where there was one', async () => {
  const stack = createStack()
  const failureOf = async (promise: Promise<unknown>) => {
    const error: unknown = await promise.catch((each) => each)
    return isCardmintError(error) ? error : new Error('It did not fail.')
  }
  expect(listBefore(await failureOf(create(stack, TWO)))).toBeUndefined()
  const { ids, settled } = await showList(stack, ONE)
  const before = ids()
  stack.cable.cutAfter('POST')
  const error = await failureOf(create(stack, ONE))
  await settled()
  expect(listBefore(error)?.map(({ id }) => id)).toEqual(before)
  expect(ids()).toHaveLength(2)
})

test('a read under way when a secret is created cannot bring the old list back', async () => {
  const stack = createStack()
  const { ids, settled } = await showList(stack, ONE)
  // the upstream looks now and answers later
  const match = { method: 'GET', path: '/accounts/*' }
  stack.sandbox.faults.add({ match, latencyMs: 300, afterProcessing: true, times: 1 })
  void stack.queryClient.invalidateQueries()
  await until(() => stack.cable.requests.length === 1)
  await create(stack, ONE)
  await settled()
  expect(ids()).toHaveLength(2)
})

test('a revoked secret is out of the list before the list is read again', async () => {
  const stack = createStack()
  const { ids, newest } = await showList(stack, TWO)
  const release = stack.cable.hold('GET')
  await revoke(stack, TWO, newest)
  expect(ids()).toHaveLength(1)
  expect(ids()).not.toContain(newest)
  release()
})

test('nothing is taken out of the list before the upstream has agreed', async () => {
  const stack = createStack()
  const { ids, newest } = await showList(stack, TWO)
  const release = stack.cable.hold('DELETE')
  const revoked = revoke(stack, TWO, newest)
  await until(() => stack.cable.requests.length === 1)
  expect(ids()).toContain(newest)
  release()
  await revoked
  expect(ids()).not.toContain(newest)
})

test('after a revocation the list is read once', async () => {
  const stack = createStack()
  const { newest, settled } = await showList(stack, TWO)
  await revoke(stack, TWO, newest)
  await settled()
  expect(stack.cable.requests).toEqual([
    `DELETE /api/accounts/${TWO}/secrets/${newest}`,
    listRead(TWO),
  ])
})

test('the last secret stays in the list, which is read once', async () => {
  const stack = createStack()
  const { ids, newest, settled } = await showList(stack, ONE)
  expect(await codeOf(revoke(stack, ONE, newest))).toBe('last-secret')
  await settled()
  expect(stack.cable.requests.slice(1)).toEqual([listRead(ONE)])
  expect(ids()).toEqual([newest])
})

test('a secret that somebody else has revoked counts as revoked', async () => {
  const stack = createStack()
  const { ids, newest, settled } = await showList(stack, TWO)
  await revokeApiSecret(stack.client, { apiKey: TWO, secretId: newest })
  await expect(revoke(stack, TWO, newest)).resolves.toBeUndefined()
  await settled()
  expect(ids()).toHaveLength(1)
})

test('a revocation whose answer is lost is unknown, and the list shows what it did', async () => {
  const stack = createStack()
  const { ids, newest, settled } = await showList(stack, TWO)
  stack.cable.cutAfter('DELETE')
  const error: unknown = await revoke(stack, TWO, newest).catch((each) => each)
  expect(isCardmintError(error) && [error.code, error.outcome]).toEqual(['network', 'unknown'])
  await settled()
  expect(ids()).not.toContain(newest)
})

test('without a list on the page none is made or read', async () => {
  const stack = createStack()
  await create(stack, ONE)
  expect(stack.cable.requests).toEqual([listWrite(ONE)])
  expect(stack.queryClient.getQueryData(cardmintKeys.apiSecrets({ apiKey: ONE }))).toBeUndefined()
})

test.each([['a text'], [{ pages: [] }], [7]])(
  'a list that is none (%j), as a cache may restore it, does not turn a write that is done into a failure',
  async (junk) => {
    const stack = createStack()
    const { newest } = await showList(stack, TWO)
    for (const apiKey of [ONE, TWO])
      stack.queryClient.setQueryData(cardmintKeys.apiSecrets({ apiKey }), junk as never)
    await expect(create(stack, ONE)).resolves.toMatchObject({ id: expect.any(String) })
    await expect(revoke(stack, TWO, newest)).resolves.toBeUndefined()
  },
)

test('the list of another key is left alone', async () => {
  const stack = createStack()
  await showList(stack, TWO)
  await create(stack, ONE)
  expect(stack.cable.requests).toEqual([listWrite(ONE)])
})

test('one secret on the page learns that it was revoked', async () => {
  const stack = createStack()
  const { newest } = await showList(stack, TWO)
  const options = apiSecretQueryOptions(stack.client, { apiKey: TWO, secretId: newest })
  const { result, settled } = observe(stack, options)
  await settled()
  expect(result().data?.id).toBe(newest)
  await revoke(stack, TWO, newest)
  await until(() => result().error)
  expect(result().error?.code).toBe('secret-not-found')
})

describe('one request', () => {
  test('for the same value, however many ask, and all get its answer', async () => {
    const stack = createStack()
    const release = stack.cable.hold('POST')
    const asked = [create(stack, ONE), create(stack, ONE), create(stack, ONE)]
    await until(() => stack.cable.requests.length > 0)
    release()
    const [first, ...others] = await Promise.all(asked)
    expect(others).toEqual([first, first])
    expect(stack.cable.requests).toEqual([listWrite(ONE)])
  })

  test('for a key: another value is busy until the first is settled, then has its turn', async () => {
    const stack = createStack()
    const release = stack.cable.hold('POST')
    const first = create(stack, ONE)
    await until(() => stack.cable.requests.length > 0)
    expect(await codeOf(create(stack, ONE, 'Another-Value-2'))).toBe('busy')
    release()
    await first
    expect(await codeOf(create(stack, ONE, 'Another-Value-2'))).toBe('secret-limit')
    expect(stack.cable.requests).toEqual([listWrite(ONE), listWrite(ONE)])
  })

  test('fails for all who asked, and the next one who asks makes a new one', async () => {
    const stack = createStack()
    stack.cable.cutBefore('POST')
    const asked = [create(stack, ONE), create(stack, ONE)]
    expect(await Promise.all(asked.map(codeOf))).toEqual(['network', 'network'])
    await create(stack, ONE)
    expect(stack.cable.requests).toEqual([listWrite(ONE), listWrite(ONE)])
  })

  test('revokes a secret, however many ask', async () => {
    const stack = createStack()
    const { newest } = await showList(stack, TWO)
    const release = stack.cable.hold('DELETE')
    const asked = [revoke(stack, TWO, newest), revoke(stack, TWO, newest)]
    await until(() => stack.cable.requests.length > 0)
    release()
    await Promise.all(asked)
    expect(stack.cable.requests.filter((each) => each.startsWith('DELETE'))).toHaveLength(1)
  })

  test('is made for each secret that is revoked', async () => {
    const stack = createStack()
    const { ids } = await showList(stack, TWO)
    const release = stack.cable.hold('DELETE')
    const asked = ids().map((id) => codeOf(revoke(stack, TWO, id)))
    await until(() => stack.cable.requests.length === 2)
    release()
    await Promise.all(asked)
    expect(new Set(stack.cable.requests.slice(0, 2)).size).toBe(2)
  })

  test('is named by what it does and to which key', () => {
    const { client } = createStack()
    expect([
      createApiSecretMutationOptions(client, { apiKey: ONE }).mutationKey,
      revokeSecretMutationOptions(client, { apiKey: ONE }).mutationKey,
    ]).toEqual([
      cardmintKeys.createApiSecret({ apiKey: ONE }),
      cardmintKeys.revokeSecret({ apiKey: ONE }),
    ])
  })

  test('is made for each key, and for each of a page’s caches', async () => {
    const [stack, other] = [createStack(), createStack()]
    const release = [stack, other].map(({ cable }) => cable.hold('POST'))
    const asked = [
      create(stack, ONE),
      create(stack, 'sub01234', 'Another-Value-2'),
      create(other, ONE),
    ]
    await until(() => stack.cable.requests.length === 2 && other.cable.requests.length === 1)
    for (const letGo of release) letGo()
    const created = await Promise.all(asked)
    expect(new Set(created.map(({ id }) => id)).size).toBe(3)
  })
})
