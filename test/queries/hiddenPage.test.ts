import { expect, onTestFinished, test, vi } from 'vitest'
import { claimClientSecret } from '../../src/queries/claimClientSecret.ts'
import { clientSecretQueryOptions } from '../../src/queries/clientSecretQueryOptions.ts'
import { cardmintKeys } from '../../src/queries/keys.ts'
import { leaseForCache } from '../../src/queries/mintForCache.ts'
import { createStack } from '../support/stack.tsx'
import { until } from '../support/until.ts'
import { codeOf, mintsOf, observeSecret } from './support.ts'

/** As much of a page as tells whether somebody can see it. */
function page(visibilityState: 'hidden' | 'visible') {
  const document = Object.assign(new EventTarget(), { visibilityState })
  vi.stubGlobal('document', document)
  onTestFinished(() => void vi.unstubAllGlobals())
  return (state: 'hidden' | 'visible') => {
    document.visibilityState = state
    document.dispatchEvent(new Event('visibilitychange'))
  }
}

/** Whatever is to come of what was done has come. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 20))

test('a mint that is due behind a hidden page waits until somebody can see it', async () => {
  const turn = page('hidden')
  const stack = createStack()
  const { result, settled } = observeSecret(stack)
  await quiet()
  turn('hidden')
  await quiet()
  expect([mintsOf(stack), result().fetchStatus]).toEqual([0, 'fetching'])
  turn('visible')
  await settled()
  turn('hidden')
  turn('visible')
  await quiet()
  expect([mintsOf(stack), result().data?.status]).toEqual([1, 'alive'])
})

test('one whose component left meanwhile is not made', async () => {
  const turn = page('hidden')
  const stack = createStack()
  const { leave } = observeSecret(stack)
  await quiet()
  leave()
  turn('visible')
  await quiet()
  expect(mintsOf(stack)).toBe(0)
})

test('one whose query was removed meanwhile ends as one that was aborted', async () => {
  const turn = page('hidden')
  const { client, payerId, queryClient } = createStack()
  const queryKey = cardmintKeys.clientSecret({ payerId })
  const code = codeOf(leaseForCache(client, payerId, { client: queryClient, queryKey }))
  turn('visible')
  expect(await code).toBe('aborted')
})

test('once it was seen, the page is not watched any longer', async () => {
  const turn = page('hidden')
  const { settled } = observeSecret(createStack())
  await quiet()
  const removed = vi.spyOn(document, 'removeEventListener')
  turn('visible')
  await settled()
  expect(removed.mock.calls.map(([type]) => type)).toEqual(['visibilitychange'])
})

test('a loader, which nothing is mounted for yet, gets one from a page that can be seen', async () => {
  page('visible')
  const { client, payerId, queryClient } = createStack()
  const lease = await queryClient.fetchQuery(clientSecretQueryOptions(client, { payerId }))
  expect(lease.status).toBe('alive')
})

test('a cache that is emptied during a mint does not lose it', async () => {
  page('visible')
  const { client, payerId, queryClient, cable } = createStack()
  const queryKey = cardmintKeys.clientSecret({ payerId })
  const release = cable.hold('POST')
  const minting = leaseForCache(client, payerId, { client: queryClient, queryKey })
  queryClient.clear()
  release()
  expect((await minting).status).toBe('alive')
})

test('a page that can be seen mints at once', async () => {
  page('visible')
  const stack = createStack()
  await observeSecret(stack).settled()
  expect(mintsOf(stack)).toBe(1)
})

test('a claim behind a hidden page waits for nobody to look', async () => {
  page('hidden')
  const stack = createStack()
  const { queryClient, client, payerId } = stack
  const { result } = observeSecret(stack)
  await until(() => result().fetchStatus === 'fetching')
  expect(await claimClientSecret(queryClient, client, { payerId })).toMatch(/./)
  expect(mintsOf(stack)).toBe(1)
})
