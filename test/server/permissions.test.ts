import { describe, expect, it } from 'vitest'
import type { SecretPermission } from '../../src/server/index.ts'
import { calls } from './calls.ts'
import {
  CANARY_SECRET,
  FULL_KEY,
  KEY,
  PAYER,
  refusalOf,
  expectProblem,
  startBackend,
  SUBKEY,
} from './support.ts'

const needed: Record<string, SecretPermission | undefined> = {
  mint: undefined,
  list: 'list',
  create: 'create',
  read: 'list',
  revoke: 'revoke',
}
const all: readonly SecretPermission[] = ['list', 'create', 'revoke']
const granting = (permissions: readonly SecretPermission[] | undefined) => ({
  authorize: () => ({ payerId: PAYER, apiKeys: [KEY, SUBKEY, FULL_KEY], permissions }),
})

describe.each(calls)('%s', (name, make, success) => {
  const permission = needed[name]

  it('is done for a grant with its permission alone', async () => {
    const world = startBackend(granting(permission ? [permission] : []))
    expect((await make(world)).status).toBe(success)
  })

  it.runIf(permission)('is refused without it, with words that say what is missing', async () => {
    const world = startBackend(granting(all.filter((each) => each !== permission)))
    const { detail } = await expectProblem(await make(world), 403, 'not-permitted')
    expect(detail).toContain(`the permission "${permission}" is missing`)
    expect(world.sent).toEqual([])
  })
})

it.each([[['list']], [['list', 'revoke']], [undefined]] as const)(
  'the list says what a grant of %j allows',
  async (permissions) => {
    const { call } = startBackend(granting(permissions))
    const list = await (await call(`/api/accounts/${KEY}/secrets`)).json()
    expect(list.permissions).toEqual(permissions)
  },
)

it('a foreign key is not there, whatever is permitted', async () => {
  const { post } = startBackend({ authorize: () => ({ apiKeys: [], permissions: [] }) })
  const response = await post(`/api/accounts/${KEY}/secrets`, { secret: CANARY_SECRET })
  expect(await refusalOf(response)).toBe('404 invalid-api-key')
})

it.each([['revoke'], [['delete']], [[7]], [{}]])(
  'permissions of another shape, %j, are no grant',
  async (permissions) => {
    // as JavaScript would answer
    const authorize = (() => ({ apiKeys: [KEY], permissions })) as never
    const { call, events } = startBackend({ authorize })
    await expectProblem(await call(`/api/accounts/${KEY}/secrets`), 500, 'internal-error')
    expect(events).toMatchObject([{ reason: 'authorize-answered-no-grant' }])
  },
)
