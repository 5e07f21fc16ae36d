import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mintClientSecret } from '../../src/client/card/mintClientSecret.ts'
import { startHttpServer } from '../support/httpServer.ts'
import { clientOf, clientSecret, payerId } from './support.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function mint() {
  const server = await startHttpServer({ json: { clientSecret } })
  return mintClientSecret(clientOf(server), { payerId })
}

test('a sleep is found out behind a frozen clock and one set back, as a page looks now and then', async () => {
  vi.stubGlobal('document', { baseURI: 'https://shop.test/' })
  const lease = await mint()
  const before = Date.now()
  // a sleep in which the monotonic clock stood still
  vi.setSystemTime(before + 60_000)
  vi.advanceTimersByTime(250)
  vi.setSystemTime(before + 250)
  expect([lease.status, lease.claim()]).toEqual(['dead', undefined])
})

test('a page stops looking when its secret is dead', async () => {
  vi.stubGlobal('document', { baseURI: 'https://shop.test/' })
  await mint()
  vi.advanceTimersByTime(59_999)
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(1)
  expect(vi.getTimerCount()).toBe(0)
})

test('a script without a page is not kept from ending', async () => {
  await mint()
  expect(vi.getTimerCount()).toBe(0)
})
