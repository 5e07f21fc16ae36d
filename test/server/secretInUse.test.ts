import { describe, expect, it } from 'vitest'
import { createSandbox } from '../../src/sandbox/index.ts'
import { FULL_KEY, KEY, startBackend, expectProblem, SUBKEY } from './support.ts'

const accounts = createSandbox().seeds.vonage.accounts
const IN_USE = '2f6b1c9e-5d47-4a83-b0f2-9c1e7a3d5b60'
const OTHER = '7c0d4e8a-1b35-4f69-8d27-3e5f9a1c6b84'

/** Signs in at Vonage with the first secret of `apiKey`, whatever key is asked for. */
function signedInWith(apiKey: string, secretId?: string) {
  const account = accounts.find((each) => each.apiKey === apiKey)
  if (!account) throw new Error('There is no such account.')
  const known = { ...account, ...(secretId && { secretId }), baseUrl: 'http://upstream.test' }
  return startBackend({ vonage: known })
}

describe('a backend that knows which secret it signs in with', () => {
  it('revokes the other one, and not its own', async () => {
    const { call } = signedInWith(FULL_KEY)
    await expectProblem(await revoke(call, FULL_KEY, IN_USE), 409, 'secret-in-use')
    expect((await revoke(call, FULL_KEY, OTHER)).status).toBe(204)
    expect((await call(`/api/accounts/${FULL_KEY}/secrets`)).status).toBe(200)
  })
})

it('a secret that comes into use while its revocation is under way is not revoked', async () => {
  const sandbox = createSandbox()
  const account = sandbox.seeds.vonage.accounts.find(({ apiKey }) => apiKey === FULL_KEY)
  if (!account) throw new Error('There is no such account.')
  const old = { ...account, apiSecret: 'Revoked-Before-1', secretId: OTHER }
  const asked = [old, account]
  const { call, sent } = startBackend({
    vonage: () => ({ ...(asked.shift() ?? account), baseUrl: 'http://upstream.test' }),
  })
  await expectProblem(await revoke(call, FULL_KEY, IN_USE), 409, 'secret-in-use')
  expect(sent).toHaveLength(1)
  expect((await call(`/api/accounts/${FULL_KEY}/secrets/${IN_USE}`)).status).toBe(200)
})

it.each([
  IN_USE.toUpperCase(),
  IN_USE.replaceAll('-', ''),
  `0${IN_USE}`,
  `00${IN_USE}`,
  '01234567-aaaa-4bbb-8ccc-0123456789ab',
  '1234567-aaaa-4bbb-8ccc-123456789ab',
])('no spelling of its id is revoked: %s', async (id) => {
  const secretId = id.includes('aaaa') ? '01234567-aaaa-4bbb-8ccc-0123456789ab' : IN_USE
  const { call, sent } = signedInWith(FULL_KEY, secretId)
  await expectProblem(await revoke(call, FULL_KEY, id), 409, 'secret-in-use')
  expect(sent).toEqual([])
})

describe('a backend that does not know it', () => {
  it('revokes none of that key, and says why', async () => {
    const { call, sent } = signedInWith(FULL_KEY, 'unknown')
    for (const id of [IN_USE, OTHER]) {
      const { detail } = await expectProblem(await revoke(call, FULL_KEY, id), 409, 'secret-in-use')
      expect(detail).toContain('does not know which one')
    }
    expect(sent).toEqual([])
    const { _embedded } = await (await call(`/api/accounts/${FULL_KEY}/secrets`)).json()
    expect(JSON.stringify(_embedded)).not.toContain('in_use')
  })

  it('revokes those of another key', async () => {
    const { call, post } = signedInWith(KEY, 'unknown')
    const { id } = await (
      await post(`/api/accounts/${SUBKEY}/secrets`, { secret: 'Further-1' })
    ).json()
    expect((await revoke(call, SUBKEY, id)).status).toBe(204)
  })

  it('revokes what it is told to where it was said to be unprotected', async () => {
    const { call } = signedInWith(FULL_KEY, 'unprotected')
    expect((await revoke(call, FULL_KEY, IN_USE)).status).toBe(204)
  })
})

it('a forgotten `secretId` of a function is an error whose event says what is missing', async () => {
  const { call, events, sent } = startBackend({
    // as JavaScript would answer
    vonage: (() => ({ apiKey: KEY, apiSecret: 'Sandbox-Secret-1' })) as never,
  })
  await expectProblem(await call(`/api/accounts/${KEY}/secrets`), 500, 'internal-error')
  expect(events).toMatchObject([
    {
      reason: 'vonage-failed',
      advice: expect.stringContaining('`vonage.secretId` must be the id'),
    },
  ])
  expect(sent).toEqual([])
})

function revoke(call: ReturnType<typeof startBackend>['call'], apiKey: string, id: string) {
  return call(`/api/accounts/${apiKey}/secrets/${id}`, { method: 'DELETE' })
}
