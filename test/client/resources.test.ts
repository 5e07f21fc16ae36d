import { expect, onTestFinished, test, vi } from 'vitest'
import { listApiSecrets } from '../../src/client/secrets/apiSecrets.ts'
import { byCreation } from '../../src/client/secrets/byCreation.ts'
import { mintClientSecret } from '../../src/client/card/mintClientSecret.ts'
import { rememberRepeats } from '../../src/client/card/repeats.ts'
import { ClientSecretLease } from '../../src/lease/ClientSecretLease.ts'
import { startHttpServer } from '../support/httpServer.ts'
import {
  apiKey,
  call,
  clientOf,
  clientSecret,
  failureOf,
  payerId,
  paymentMethod,
} from './support.ts'

test('secrets are listed oldest first, with their wire names made ours', async () => {
  const secrets = [
    { id: 'b', created_at: '2026-03-02T16:34:49Z', in_use: true, name: 'later' },
    { id: 'a', created_at: '2025-03-02T16:34:49Z' },
  ]
  const server = await startHttpServer({ json: { _embedded: { secrets } } })
  expect(await listApiSecrets(clientOf(server), { apiKey })).toEqual([
    { id: 'a', createdAt: '2025-03-02T16:34:49Z', inUse: false },
    { id: 'b', createdAt: '2026-03-02T16:34:49Z', inUse: true },
  ])
})

test.each([
  [[]],
  [{ error: 'sign in' }],
  [{ type: 'about:blank', status: 503 }],
  [{ _embedded: [] }],
  ['[]'],
])('a 200 with %j is no empty list', async (json) => {
  const server = await startHttpServer({ json })
  await expect(listApiSecrets(clientOf(server), { apiKey })).rejects.toMatchObject({
    code: 'invalid-response',
  })
})

test('secrets are ordered by their time in any notation, those without one last, and of the same by id', () => {
  const secret = (id: string, createdAt?: string) => ({ id, createdAt, inUse: false })
  const names = (...secrets: Array<ReturnType<typeof secret>>) =>
    secrets.toSorted(byCreation).map(({ id }) => id)
  const day = '2026-03-02T16:34:49Z'
  expect(names(secret('b'), secret('a'))).toEqual(['a', 'b'])
  expect(names(secret('b', day), secret('a', day))).toEqual(['a', 'b'])
  expect(names(secret('b', '2026-03-02T17:34:49+02:00'), secret('a', day))).toEqual(['b', 'a'])
  expect(names(secret('b', '2026-03-02T17:34:49+0200'), secret('a', day))).toEqual(['b', 'a'])
  expect(names(secret('a'), secret('c', '2027-01-01'), secret('b', day))).toEqual(['b', 'c', 'a'])
})

test('a mint answers a living lease, not the secret', async () => {
  const server = await startHttpServer({ json: { clientSecret } })
  const lease = await mintClientSecret(clientOf(server), { payerId })
  expect(ClientSecretLease.is(lease)).toBe(true)
  expect(lease.status).toBe('alive')
  expect(lease.claim()).toBe(clientSecret)
})

test('the age of a lease counts from before its request was sent', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const server = await startHttpServer((response) => {
    vi.advanceTimersByTime(3000)
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ clientSecret }))
  })
  const lease = await mintClientSecret(clientOf(server), { payerId })
  expect(lease.expiresInMs).toBe(57_000)
})

test('a secret that was answered before is refused by a code of its own, with its trace id', async () => {
  const server = await startHttpServer({
    json: { clientSecret },
    headers: { 'Trace-Id': 'a-trace' },
  })
  const told: unknown[] = []
  const client = clientOf(server, { onDiagnostic: (each) => void told.push(each) })
  await mintClientSecret(client, { payerId })
  const error = await failureOf(mintClientSecret(client, { payerId }))
  expect(error).toMatchObject({ code: 'client-secret-repeated', status: 200, traceId: 'a-trace' })
  expect(told).toEqual([{ type: 'refused', code: 'client-secret-repeated' }])
  expect(error.message).not.toContain(clientSecret)
})

test('repeats are noticed across payers, for as long as the page lives', () => {
  const isNew = rememberRepeats()
  const values = Array.from({ length: 1000 }, (_, index) => `cs_${index}`)
  expect(values.filter((value) => !isNew(value))).toEqual([])
  expect(values.filter((value) => isNew(value))).toEqual([])
})

test('what is remembered of a client secret is a number, in which the secret is not', () => {
  const kept = new Set<number>()
  const isNew = rememberRepeats(kept)
  expect([isNew(clientSecret), isNew(clientSecret)]).toEqual([true, false])
  expect([...kept]).toEqual([expect.any(Number)])
})

test('client secrets that differ in one character, in their order or in their length are not alike', () => {
  const isNew = rememberRepeats()
  const numbered = Array.from({ length: 150 }, (_, index) => `cs_live_${index}_0123456789abcdef`)
  const values = [...numbered, 'cs_ab', 'cs_ba', 'cs_a', 'cs_aa', 'ab', 'ba', 'a', 'aa', '']
  expect(values.filter((value) => !isNew(value))).toEqual([])
})

test('the payment method comes back as the upstream told it', async () => {
  const server = await startHttpServer({ json: paymentMethod })
  expect(await call.tokenize.make(clientOf(server))).toEqual(paymentMethod)
})

test('a payment method of a brand or status that nobody knows is one all the same', async () => {
  const json = { id: 'a', type: 'CARD', status: 'LIMBO', data: { brand: 'Newcomer' } }
  const server = await startHttpServer({ json })
  expect(await call.tokenize.make(clientOf(server))).toEqual(json)
})

test('a simulated page that cannot watch its requests creates secrets and saves cards all the same', async () => {
  vi.stubGlobal('PerformanceObserver', undefined)
  vi.stubGlobal('document', { baseURI: 'http://localhost/' })
  onTestFinished(() => void vi.unstubAllGlobals())
  const server = await startHttpServer({ json: paymentMethod }, { status: 401, json: {} })
  const client = clientOf(server)
  expect(await call.tokenize.make(client)).toEqual(paymentMethod)
  expect(await failureOf(call.tokenize.make(client))).toMatchObject({
    code: 'client-secret-refused',
    outcome: 'unknown',
  })
  const created = await startHttpServer({ status: 201, json: call.create.json })
  expect(await call.create.make(clientOf(created))).toMatchObject(Object(call.create.json))
})

test('outside of a page nothing is sent again unasked, so that a refused secret was refused', async () => {
  const server = await startHttpServer({ status: 401, json: {} })
  expect(await failureOf(call.tokenize.make(clientOf(server)))).toMatchObject({
    code: 'client-secret-refused',
    outcome: 'rejected',
  })
})
