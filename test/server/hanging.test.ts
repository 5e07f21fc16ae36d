import { expect, it } from 'vitest'
import type { CustomerBackendOptions } from '../../src/server/index.ts'
import { expectProblem, KEY, mintBody, startBackend } from './support.ts'

const never = () => new Promise<never>(() => {})
const foreign = { headers: { Origin: 'https://pr-7.shop.example' } }

it.each<[string, Partial<CustomerBackendOptions>, string]>([
  ['authorize', { authorize: never }, 'authorize-threw'],
  ['rateLimit', { rateLimit: { consume: never } }, 'rate-limit-failed'],
  ['vonage', { vonage: never }, 'vonage-failed'],
  ['allowedOrigins', { allowedOrigins: never }, 'allowed-origins-failed'],
])('%s that never answers keeps no call open', async (_, options, reason) => {
  const listed = { allowedOrigins: [foreign.headers.Origin] }
  const { call, events, sent } = startBackend({ timeoutMs: 30, ...listed, ...options })
  const answer = await call(`/api/accounts/${KEY}/secrets`, foreign)
  await expectProblem(answer, 500, 'internal-error')
  // the route is known once the caller's origin was judged
  const route = reason === 'allowed-origins-failed' ? '*' : '/accounts/:api_key/secrets'
  expect(events).toMatchObject([{ reason, route }])
  expect(sent).toEqual([])
})

it.each<[string, Partial<CustomerBackendOptions>, string]>([
  ['plastiq', { plastiq: never }, 'plastiq-failed'],
  ['clientIp', { clientIp: never }, 'client-ip-failed'],
])('%s that never answers keeps no mint open', async (_, options, reason) => {
  const { post, events, sent } = startBackend({ timeoutMs: 30, ...options })
  await expectProblem(await post('/api/client-secrets', mintBody()), 500, 'internal-error')
  expect(events).toMatchObject([{ reason }])
  expect(sent).toEqual([])
})

it('what answers at once, without a promise, is taken as it is', async () => {
  const { call } = startBackend({ authorize: () => ({ apiKeys: [KEY] }) })
  expect((await call(`/api/accounts/${KEY}/secrets`)).status).toBe(200)
})
