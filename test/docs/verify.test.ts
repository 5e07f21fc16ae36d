import { expect, onTestFinished, test, vi } from 'vitest'
import { isAccepted } from '../../examples/recipes/verify.mjs'
import { createSandbox } from '../../src/sandbox/index.ts'

test('the documented verify tells a secret that the upstream accepts from one that it refuses', async () => {
  const { fetch, seeds } = createSandbox()
  vi.stubGlobal('fetch', fetch)
  onTestFinished(() => void vi.unstubAllGlobals())
  const [account] = seeds.vonage.accounts
  if (!account) throw new Error('The sandbox has no account.')
  expect(await isAccepted(account.apiKey, account.apiSecret)).toBe(true)
  expect(await isAccepted(account.apiKey, 'Not-That-Secret-1')).toBe(false)
})
