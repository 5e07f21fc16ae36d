import { expect, test, vi } from 'vitest'

test('the rules of the world are there once they are loaded, and are loaded once', async () => {
  vi.resetModules()
  const { loadAddresses, loadedAddresses } = await import('../../../src/card/loadAddresses.ts')
  expect(loadedAddresses()).toBeUndefined()
  const addresses = await loadAddresses()
  expect(addresses.addressRules('US').postalCodeKind).toBe('zip')
  expect(loadedAddresses()).toBe(addresses)
  expect(await loadAddresses()).toBe(addresses)
})
