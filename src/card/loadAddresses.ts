import type { Addresses } from './addressRules.ts'

let loaded: Addresses | undefined

/** The rules of the world, once they are loaded. */
export const loadedAddresses = (): Addresses | undefined => loaded

/** Loads the rules of the world, which no page needs before an address is asked for. */
export async function loadAddresses(): Promise<Addresses> {
  return (loaded ??= (await import('./addresses/addresses.ts')).addresses)
}
