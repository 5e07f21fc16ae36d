import { onlineManager } from '@tanstack/react-query'
import { expect, onTestFinished, test, vi } from 'vitest'
import { tokenizeCard } from '../../src/client/card/tokenizeCard.ts'
import type { ClientSecretLease } from '../../src/lease/ClientSecretLease.ts'
import { claimClientSecret } from '../../src/queries/claimClientSecret.ts'
import { cardmintKeys } from '../../src/queries/keys.ts'
import { visa as card } from '../sandbox/support.ts'
import { createStack, type Stack } from '../support/stack.tsx'
import { codeOf, mintsOf, observeSecret } from './support.ts'
import { until } from '../support/until.ts'

const claim = ({ queryClient, client, payerId }: Stack) =>
  claimClientSecret(queryClient, client, { payerId })

const keyOf = ({ payerId }: Stack) => cardmintKeys.clientSecret({ payerId })

const isTaken = (stack: Stack, clientSecret: string) =>
  tokenizeCard(stack.client, { clientSecret, card, payerId: stack.payerId }).then(
    ({ data }) => data.last4 === '4242',
  )

/** Both clocks of the page go on; timers and the upstream do not. */
function passOnPage(ms: number) {
  const monotonic = performance.now() + ms
  const wall = Date.now() + ms
  vi.spyOn(performance, 'now').mockImplementation(() => monotonic)
  vi.spyOn(Date, 'now').mockImplementation(() => wall)
  onTestFinished(() => void vi.restoreAllMocks())
}

test('the lease in the cache is taken, without a request', async () => {
  const stack = createStack()
  await observeSecret(stack, { keepFresh: 'intent' }).settled()
  const clientSecret = await claim(stack)
  expect(mintsOf(stack)).toBe(1)
  expect(await isTaken(stack, clientSecret)).toBe(true)
})

test('what the cache keeps of it says claimed, and observers are told', async () => {
  const stack = createStack()
  const { settled, result, observer } = observeSecret(stack, { keepFresh: 'intent' })
  await settled()
  const before = result().data
  const seen: Array<string | undefined> = []
  observer.subscribe(({ data }) => void seen.push(data?.status))
  await claim(stack)
  expect(result().data).not.toBe(before)
  expect(result().data?.status).toBe('claimed')
  await until(() => seen.length > 0)
  expect(seen).toEqual(['claimed'])
})

test('claims at the same moment get different secrets, each of which is taken', async () => {
  const stack = createStack()
  await observeSecret(stack, { keepFresh: 'intent' }).settled()
  const secrets = await Promise.all([claim(stack), claim(stack), claim(stack), claim(stack)])
  expect(new Set(secrets).size).toBe(4)
  expect(mintsOf(stack)).toBe(4)
  expect(await Promise.all(secrets.map((each) => isTaken(stack, each)))).toEqual(
    Array(4).fill(true),
  )
})

test('a claim joins the mint that is on its way', async () => {
  const stack = createStack()
  const release = stack.cable.hold('POST')
  observeSecret(stack, { keepFresh: 'intent' })
  const claimed = claim(stack)
  release()
  expect(await isTaken(stack, await claimed)).toBe(true)
  expect(mintsOf(stack)).toBe(1)
})

test('of three claims that join it one gets it, and the others mint their own', async () => {
  const stack = createStack()
  const release = stack.cable.hold('POST')
  observeSecret(stack, { keepFresh: 'intent' })
  const claims = [claim(stack), claim(stack), claim(stack)]
  release()
  expect(new Set(await Promise.all(claims)).size).toBe(3)
  expect(mintsOf(stack)).toBe(3)
})

test('when the joined mint fails, the claim mints its own and waits for no repeat of it', async () => {
  const stack = createStack()
  const release = stack.cable.hold('POST')
  // the repeat of the query's own mint would come in an hour
  const headers = { 'Retry-After': '3600' }
  stack.sandbox.faults.add({
    match: { path: '/api/client-secrets' },
    status: 503,
    headers,
    times: 1,
  })
  observeSecret(stack, { keepFresh: 'intent' })
  const claimed = claim(stack)
  release()
  expect(await isTaken(stack, await claimed)).toBe(true)
  expect(mintsOf(stack)).toBe(2)
})

test('a claim during the pause after a failure mints its own', async () => {
  const stack = createStack()
  // the longest that a read waits for
  const headers = { 'Retry-After': '8' }
  stack.sandbox.faults.add({
    match: { path: '/api/client-secrets' },
    status: 503,
    headers,
    times: 1,
  })
  const { result } = observeSecret(stack, { keepFresh: 'intent' })
  await until(() => result().failureCount === 1)
  expect(await isTaken(stack, await claim(stack))).toBe(true)
  expect(result()).toMatchObject({ fetchStatus: 'fetching', failureCount: 1 })
})

test('a claim that joins a mint takes no other change of the cache for its end', async () => {
  const stack = createStack()
  const release = stack.cable.hold('POST')
  observeSecret(stack, { keepFresh: 'intent' })
  const claimed = claim(stack)
  stack.queryClient.setQueryData(['theirs'], 1)
  await until(() => mintsOf(stack) > 0)
  release()
  expect(await isTaken(stack, await claimed)).toBe(true)
  expect(mintsOf(stack)).toBe(1)
})

test('a claim joins also with a TanStack Query of the oldest version that is supported', async () => {
  const stack = createStack()
  // came with 5.104
  Object.defineProperty(stack.queryClient, 'query', { value: undefined })
  const release = stack.cable.hold('POST')
  observeSecret(stack, { keepFresh: 'intent' })
  const claimed = claim(stack)
  release()
  expect(await isTaken(stack, await claimed)).toBe(true)
  expect(mintsOf(stack)).toBe(1)
})

test('a mint that waits for the network is not waited for', async () => {
  onlineManager.setOnline(false)
  onTestFinished(() => onlineManager.setOnline(true))
  const stack = createStack()
  const { result } = observeSecret(stack)
  expect(result().fetchStatus).toBe('paused')
  expect(await isTaken(stack, await claim(stack))).toBe(true)
})

test('a lease that died in the cache is not handed out', async () => {
  const stack = createStack()
  const { settled, result } = observeSecret(stack, { keepFresh: 'intent' })
  await settled()
  passOnPage(54_000)
  expect(result().data?.status).toBe('dead')
  expect(await isTaken(stack, await claim(stack))).toBe(true)
  expect(mintsOf(stack)).toBe(2)
})

test('a lease that was too late to be claimed is dead in the cache, not claimed', async () => {
  const stack = createStack()
  const { settled, result } = observeSecret(stack, { keepFresh: 'intent' })
  await settled()
  passOnPage(54_000)
  await claim(stack)
  expect(result().data?.status).toBe('dead')
})

test('a claim while the next one is on its way leaves it on its way', async () => {
  const stack = createStack()
  const { settled, result, observer } = observeSecret(stack, { keepFresh: 'intent' })
  await settled()
  passOnPage(50_000)
  const release = stack.cable.hold('POST')
  const refreshed = observer.refetch()
  await claim(stack)
  expect(result()).toMatchObject({ fetchStatus: 'fetching', data: { status: 'claimed' } })
  release()
  await refreshed
  expect(result()).toMatchObject({ fetchStatus: 'idle', data: { status: 'alive' } })
  expect(mintsOf(stack)).toBe(2)
})

test('what a restored cache holds is no secret, and one is minted', async () => {
  const stack = createStack()
  const { settled, result } = observeSecret(stack, { keepFresh: 'intent' })
  await settled()
  for (const copy of [structuredClone(result().data), JSON.parse(JSON.stringify(result().data))]) {
    stack.queryClient.setQueryData(keyOf(stack), copy)
    expect(await isTaken(stack, await claim(stack))).toBe(true)
  }
  expect(mintsOf(stack)).toBe(3)
})

test('with nothing in the cache one is minted for the claim alone, and nothing is cached', async () => {
  const stack = createStack()
  const clientSecret = await claim(stack)
  expect(await isTaken(stack, clientSecret)).toBe(true)
  expect(stack.queryClient.getQueryData(keyOf(stack))).toBeUndefined()
})

test('a lease of another payer stays where it is', async () => {
  const stack = createStack()
  await observeSecret(stack, { keepFresh: 'intent' }).settled()
  const { queryClient, client, sandbox } = stack
  const [, another = ''] = sandbox.seeds.plastiq.payerIds
  const claimed = claimClientSecret(queryClient, client, { payerId: another })
  expect(await codeOf(claimed)).toBe('payer-not-allowed')
  expect(queryClient.getQueryData<ClientSecretLease>(keyOf(stack))?.status).toBe('alive')
})

test('a claim says why nothing could be minted', async () => {
  const stack = createStack({ grant: null })
  expect(await codeOf(claim(stack))).toBe('unauthorized')
})

test('a secret that is dead when it comes is not handed out', async () => {
  const stack = createStack()
  const release = stack.cable.hold('POST')
  const code = codeOf(claim(stack))
  await until(() => mintsOf(stack) === 1)
  passOnPage(60_000)
  release()
  expect(await code).toBe('client-secret-late')
})

test('a backend that answers one secret twice gets it refused', async () => {
  const stack = createStack()
  await claim(stack)
  const json = { clientSecret: 'cs_the_same' }
  stack.sandbox.faults.add({ match: { path: '/api/client-secrets' }, status: 200, body: json })
  expect(await claim(stack)).toBe('cs_the_same')
  expect(await codeOf(claim(stack))).toBe('client-secret-repeated')
})
