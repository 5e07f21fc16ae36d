import { Age } from '../../src/lease/age.ts'
import { ClientSecretLease } from '../../src/lease/ClientSecretLease.ts'
import { virtualClocks } from './virtualClocks.ts'

/** Looks like no other text, so that finding it anywhere is proof of a leak. */
export const SECRET = 'cs_LEASE_7f3d9b1e'

/** A lease whose mint took `roundTripMs`, and the clocks that it lives by. */
export function leaseAfter(roundTripMs: number, lifetimeMs?: number, payerId?: string) {
  const clocks = virtualClocks()
  const age = new Age(clocks)
  clocks.pass(roundTripMs)
  return { clocks, lease: new ClientSecretLease({ value: SECRET, payerId, age, lifetimeMs }) }
}
