import { ClientSecretLease } from '../../src/lease/ClientSecretLease.ts'
import { readClocks } from '../../src/lease/clocks.ts'
import { virtualClocks } from './virtualClocks.ts'

/** Looks like no other text, so that finding it anywhere is proof of a leak. */
export const SECRET = 'cs_LEASE_7f3d9b1e'

/** A lease whose mint took `roundTripMs`, and the clocks that it lives by. */
export function leaseAfter(roundTripMs: number, lifetimeMs?: number) {
  const clocks = virtualClocks()
  const sentAt = readClocks(clocks)
  clocks.pass(roundTripMs)
  return { clocks, lease: new ClientSecretLease({ value: SECRET, sentAt, clocks, lifetimeMs }) }
}
