import type { Addresses } from './addressRules.ts'

/** The rules of the world, which no page loads before an address is asked for. */
export async function loadAddresses(): Promise<Addresses> {
  return (await import('./addresses/addresses.ts')).addresses
}
