import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { marginMs } from '../../src/lease/ClientSecretLease.ts'
import { leaseAfter, SECRET } from './support.ts'

test.each([
  ['a tenth of the lifetime for a fast mint', 60_000, 20, 6000],
  ['a tenth, up to a round trip of 1125 ms', 60_000, 1125, 6000],
  ['four round trips and 1.5 s for a slower one', 60_000, 1126, 6004],
  ['four round trips and 1.5 s', 60_000, 3000, 13_500],
  ['a third of the lifetime, however slow the mint was', 60_000, 5000, 20_000],
  ['a third where the round trip cannot be known', 60_000, Infinity, 20_000],
  ['a third of a lifetime that is short', 3000, 200, 1000],
])('the margin is %s', (_, lifetimeMs, roundTripMs, expected) => {
  expect(marginMs(lifetimeMs, roundTripMs)).toBe(expected)
})

test('for any lifetime and round trip the margin stays between a tenth and a third', () => {
  const ms = fc.double({ min: 1, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(ms, fc.double({ min: 0, noNaN: true }), (lifetimeMs, roundTripMs) => {
      const margin = marginMs(lifetimeMs, roundTripMs)
      expect(margin).toBeGreaterThanOrEqual(lifetimeMs / 10)
      expect(margin).toBeLessThanOrEqual(lifetimeMs / 3)
    }),
  )
})

test.each([
  [0, 54_000],
  [2000, 50_500],
  [8000, 40_000],
])('after a mint of %i ms a claim works before the age of %i ms and not at it', (trip, until) => {
  const young = leaseAfter(trip)
  young.clocks.pass(until - trip - 1)
  expect(young.lease.claim()).toBe(SECRET)

  const old = leaseAfter(trip)
  old.clocks.pass(until - trip)
  expect(old.lease.claim()).toBeUndefined()
})

test('the margin is measured once: what happens to the clocks later does not change it', () => {
  const { clocks, lease } = leaseAfter(0)
  clocks.pass(10_000)
  expect(lease.expiresInMs - lease.usableForMs).toBe(6000)
})
