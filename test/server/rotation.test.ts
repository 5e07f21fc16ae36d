import { expect, it } from 'vitest'
import { createSandbox } from '../../src/sandbox/index.ts'
import { expectProblem, FULL_KEY, mintBody, startBackend } from './support.ts'

const LIST = `/api/accounts/${FULL_KEY}/secrets`
const account = createSandbox().seeds.vonage.accounts.find(({ apiKey }) => apiKey === FULL_KEY)
if (!account) throw new Error('There is no such account.')
const good = { ...account, baseUrl: 'http://upstream.test' }

/** Answers these accounts in turn, the last one again and again. */
const inTurn = (...accounts: Array<typeof good>) => {
  const left = [...accounts]
  return () => (left.length > 1 ? left.shift() : left[0]) ?? good
}

it.each([
  ['another secret', { ...good, apiSecret: 'Revoked-Before-1' }],
  ['another key with the same secret', { ...good, apiKey: 'other123' }],
])('after a 401 the call is made again where the host has by now %s', async (_what, old) => {
  const { call, sent } = startBackend({ vonage: inTurn(old, good) })
  expect((await call(LIST)).status).toBe(200)
  expect(sent).toHaveLength(2)
})

it('after a 401 no call is made again with the same credentials', async () => {
  const { call, sent } = startBackend({ vonage: inTurn({ ...good, apiSecret: 'Revoked-1' }) })
  await expectProblem(await call(LIST), 502, 'upstream-unauthorized')
  expect(sent).toHaveLength(1)
})

it('credentials that cannot be read after a 401 are an error of the host', async () => {
  const accounts = inTurn({ ...good, apiSecret: 'Revoked-1' })
  let asked = 0
  const { call, events } = startBackend({
    vonage: () => {
      asked += 1
      if (asked > 1) throw new Error('the store is away')
      return accounts()
    },
  })
  await expectProblem(await call(LIST), 500, 'internal-error')
  expect(events.at(-1)).toMatchObject({ reason: 'vonage-failed' })
})

it('so are those of Plastiq', async () => {
  const accounts = [{ apiKey: 'revoked-partner-key', baseUrl: 'http://upstream.test/api' }]
  const { post, events } = startBackend({
    plastiq: () => {
      const next = accounts.pop()
      if (!next) throw new Error('the store is away')
      return next
    },
  })
  await expectProblem(await post('/api/client-secrets', mintBody()), 500, 'internal-error')
  expect(events.at(-1)).toMatchObject({ reason: 'plastiq-failed' })
})
