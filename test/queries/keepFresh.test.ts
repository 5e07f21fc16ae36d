import {
  environmentManager,
  focusManager,
  onlineManager,
  QueryCache,
  QueryClient,
} from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { claimClientSecret } from '../../src/queries/claimClientSecret.ts'
import { cardmintKeys } from '../../src/queries/keys.ts'
import { createStack, type Stack } from '../support/stack.tsx'
import { mintsOf, observeSecret } from './support.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60_000
/** A fast mint's margin is a tenth of the lifetime; a replacement is due one margin before it is needed. */
const REFRESH_MS = 48_000

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  })
  // as in a page: on a server TanStack refreshes nothing
  environmentManager.setIsServer(() => false)
  focusManager.setFocused(true)
})

afterEach(() => {
  focusManager.setFocused(undefined)
  onlineManager.setOnline(true)
  environmentManager.setIsServer(() => typeof window === 'undefined')
  vi.useRealTimers()
})

/** Lets time go by, second by second, and everything finish that it sets off. */
async function pass(ms: number, eachStep: () => void = () => {}) {
  for (let left = ms; left > 0; left -= SECOND_MS) {
    await vi.advanceTimersByTimeAsync(Math.min(left, SECOND_MS))
    await quiet()
    eachStep()
  }
}

/** The stack runs in this process, so a few turns of the loop are all that a request takes. */
async function quiet() {
  for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setImmediate(resolve))
  await vi.advanceTimersByTimeAsync(0)
}

/** A page that has its first client secret. */
async function page(
  parameters: Parameters<typeof observeSecret>[1] = {},
  stack: Stack = createStack(),
) {
  stack.queryClient.mount()
  const watching = observeSecret(stack, parameters)
  await quiet()
  return { stack, ...watching, mints: () => mintsOf(stack) }
}

const claim = ({ queryClient, client, payerId }: Stack) =>
  claimClientSecret(queryClient, client, { payerId })

test('visible: one is minted at once and replaced one margin before it is of no use', async () => {
  const { mints } = await page()
  expect(mints()).toBe(1)
  await pass(REFRESH_MS - SECOND_MS)
  expect(mints()).toBe(1)
  await pass(SECOND_MS + 100)
  expect(mints()).toBe(2)
})

test('visible: at every second of ten minutes one is alive', async () => {
  const { result, mints } = await page()
  const dead: unknown[] = []
  await pass(10 * MINUTE_MS, () => {
    if (result().data?.status !== 'alive') dead.push(Date.now())
  })
  expect(dead).toEqual([])
  expect(mints()).toBe(1 + Math.floor((10 * MINUTE_MS) / REFRESH_MS))
})

test('visible: after a claim another one is there at once', async () => {
  const { result, mints, stack } = await page()
  await claim(stack)
  await pass(100)
  expect([mints(), result().data?.status]).toEqual([2, 'alive'])
})

test('visible: a server that asks for two minutes is left alone for as long, and then asked again', async () => {
  const stack = createStack()
  const headers = { 'Retry-After': '120' }
  const match = { path: '/api/client-secrets' }
  stack.sandbox.faults.add({ match, status: 429, headers, times: 1 })
  const { mints, result } = await page({}, stack)
  await pass(115 * SECOND_MS)
  expect([mints(), result().status]).toEqual([1, 'error'])
  await pass(10 * SECOND_MS)
  expect([mints(), result().data?.status]).toEqual([2, 'alive'])
})

test('behind a hidden page nothing is minted, however long, and on return one', async () => {
  const { mints, result } = await page()
  focusManager.setFocused(false)
  await pass(10 * MINUTE_MS)
  expect(mints()).toBe(1)
  focusManager.setFocused(true)
  await quiet()
  expect([mints(), result().data?.status]).toEqual([2, 'alive'])
})

test('a return to a page whose secret is still alive mints nothing, and renders nothing', async () => {
  const { mints, result } = await page()
  const { dataUpdatedAt } = result()
  focusManager.setFocused(false)
  await pass(20 * SECOND_MS)
  focusManager.setFocused(true)
  await quiet()
  expect([mints(), result().dataUpdatedAt]).toEqual([1, dataUpdatedAt])
})

test('intent: one that comes back while the secret is alive asks for nothing', async () => {
  const { change, result, mints } = await page({ keepFresh: 'intent' })
  const { dataUpdatedAt } = result()
  change({ intent: false })
  await pass(5 * SECOND_MS)
  change({ intent: true })
  await quiet()
  expect([mints(), result().dataUpdatedAt]).toEqual([1, dataUpdatedAt])
})

test('a callback of the host’s cache that throws does not end the refreshing', async () => {
  const queryCache = new QueryCache({
    onSuccess() {
      throw new Error('of the host')
    },
  })
  const stack = { ...createStack(), queryClient: new QueryClient({ queryCache }) }
  const { mints, result } = await page({}, stack)
  expect([result().status, result().data?.status]).toEqual(['error', 'alive'])
  await pass(REFRESH_MS + SECOND_MS)
  expect([mints(), result().data?.status]).toEqual([2, 'alive'])
})

test('without a network nothing is minted, and on its return one', async () => {
  const { mints, result } = await page()
  onlineManager.setOnline(false)
  await pass(10 * MINUTE_MS)
  expect(mints()).toBe(1)
  onlineManager.setOnline(true)
  await quiet()
  expect([mints(), result().data?.status]).toEqual([2, 'alive'])
})

test('when the page and the network come back together, one is minted', async () => {
  const { mints } = await page()
  focusManager.setFocused(false)
  onlineManager.setOnline(false)
  await pass(5 * MINUTE_MS)
  focusManager.setFocused(true)
  onlineManager.setOnline(true)
  focusManager.setFocused(false)
  focusManager.setFocused(true)
  await pass(5 * SECOND_MS)
  expect(mints()).toBe(2)
})

test('intent: nothing is minted before, one with it, and it is kept fresh while it lasts', async () => {
  const { mints, change, result } = await page({ keepFresh: 'intent', intent: false })
  await pass(2 * MINUTE_MS)
  expect(mints()).toBe(0)
  change({ intent: true })
  await quiet()
  expect([mints(), result().data?.status]).toEqual([1, 'alive'])
  await pass(REFRESH_MS + SECOND_MS)
  expect(mints()).toBe(2)
  change({ intent: false })
  await pass(5 * MINUTE_MS)
  expect(mints()).toBe(2)
})

test('intent: a claim ends it, and the next intent mints the next one', async () => {
  const { mints, change, result, stack } = await page({ keepFresh: 'intent' })
  await claim(stack)
  await pass(5 * MINUTE_MS)
  expect([mints(), result().data?.status]).toEqual([1, 'claimed'])
  change({ intent: false })
  change({ intent: true })
  await quiet()
  expect([mints(), result().data?.status]).toEqual([2, 'alive'])
})

test('never: nothing is minted ahead of a claim', async () => {
  const { mints } = await page({ keepFresh: 'never' })
  await pass(5 * MINUTE_MS)
  expect(mints()).toBe(0)
})

test('a refusal stops it, until somebody asks again', async () => {
  const stack = createStack({ grant: null })
  const { mints, result } = await page({}, stack)
  await pass(10 * MINUTE_MS)
  expect([mints(), result().error?.code]).toEqual([1, 'unauthorized'])
})

test('trouble that may pass is tried again: three times soon, then each quarter of a minute', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  const stack = createStack()
  stack.sandbox.faults.add({ match: { path: '/api/client-secrets' }, status: 503 })
  const { mints, result } = await page({}, stack)
  await pass(5 * SECOND_MS)
  expect([mints(), result().error?.code]).toEqual([4, 'server-error'])
  await pass(15 * SECOND_MS)
  expect(mints()).toBeGreaterThan(4)
  stack.sandbox.faults.clear()
  await pass(20 * SECOND_MS)
  expect([result().data?.status, result().error]).toEqual(['alive', null])
  vi.mocked(Math.random).mockRestore()
})

test('while a refresh fails the present one stays usable as long as it lives', async () => {
  const { result, stack } = await page()
  await pass(REFRESH_MS - SECOND_MS)
  stack.sandbox.faults.add({ match: { path: '/api/client-secrets' }, status: 403 })
  await pass(3 * SECOND_MS)
  expect([result().status, result().data?.status]).toEqual(['error', 'alive'])
  expect(result().data?.claim()).toMatch(/./)
})

test('a wall clock set back while the page was hidden voids the secret: one is minted on return', async () => {
  const { mints, result } = await page()
  focusManager.setFocused(false)
  vi.setSystemTime(Date.now() - 60 * MINUTE_MS)
  expect(result().data?.status).toBe('dead')
  focusManager.setFocused(true)
  await quiet()
  expect([mints(), result().data?.status]).toEqual([2, 'alive'])
})

test('a secret that died while the network was away is replaced on its return', async () => {
  const { mints, result } = await page()
  onlineManager.setOnline(false)
  vi.setSystemTime(Date.now() + 60 * MINUTE_MS)
  expect(result().data?.status).toBe('dead')
  onlineManager.setOnline(true)
  await quiet()
  expect([mints(), result().data?.status]).toEqual([2, 'alive'])
})

test('a copy that another tab puts into the cache starts no race of mints, and claims still work', async () => {
  const { stack, mints, result } = await page()
  const queryKey = cardmintKeys.clientSecret({ payerId: stack.payerId })
  stack.queryClient.setQueryData<unknown>(queryKey, structuredClone(result().data))
  await pass(5 * MINUTE_MS)
  expect(mints()).toBe(1)
  expect(await claim(stack)).toMatch(/./)
})

test('what a restored cache holds is replaced when a component comes to use it', async () => {
  const stack = createStack()
  const queryKey = cardmintKeys.clientSecret({ payerId: stack.payerId })
  stack.queryClient.setQueryData(queryKey, { clientSecret: 'redacted' })
  const { mints, result } = await page({}, stack)
  expect([mints(), result().data?.status]).toEqual([1, 'alive'])
})

test('a component that leaves and one that comes during a mint share it', async () => {
  const stack = createStack()
  const release = stack.cable.hold('POST')
  const first = await page({}, stack)
  first.leave()
  const second = await page({}, stack)
  release()
  await quiet()
  expect([mintsOf(stack), second.result().data?.status]).toEqual([1, 'alive'])
})

test('two components share one secret and one schedule', async () => {
  const stack = createStack()
  const one = await page({}, stack)
  const two = await page({}, stack)
  expect(two.result().data).toBe(one.result().data)
  await pass(REFRESH_MS + SECOND_MS)
  expect(mintsOf(stack)).toBe(2)
})

test('when the last component has left nothing is minted any more', async () => {
  const { leave, mints } = await page()
  leave()
  await pass(5 * MINUTE_MS)
  expect(mints()).toBe(1)
})
