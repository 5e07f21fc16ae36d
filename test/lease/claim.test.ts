import { afterEach, expect, test, vi } from 'vitest'
import { Age } from '../../src/lease/age.ts'
import { ClientSecretLease } from '../../src/lease/ClientSecretLease.ts'
import { leaseAfter, SECRET } from './support.ts'
import { virtualClocks } from './virtualClocks.ts'

const HOUR_MS = 3_600_000

afterEach(() => void vi.useRealTimers())

test('age counts from before the mint was sent, not from its answer', () => {
  const { lease } = leaseAfter(3000)
  expect(lease.expiresInMs).toBe(57_000)
})

test('a claim hands the secret out at once, and no second one ever does', () => {
  const { clocks, lease } = leaseAfter(100)
  expect(lease.status).toBe('alive')
  expect([lease.claim(), lease.claim(), lease.claim()]).toEqual([SECRET, undefined, undefined])
  clocks.pass(HOUR_MS)
  expect(lease.claim()).toBeUndefined()
  expect(lease.status).toBe('claimed')
})

test('a claim for another payer gets nothing, and leaves the secret to its own', () => {
  const { lease } = leaseAfter(100, undefined, 'payer-a')
  expect([lease.claim('payer-b'), lease.status]).toEqual([undefined, 'alive'])
  expect([lease.claim('payer-a'), lease.status]).toEqual([SECRET, 'claimed'])
})

test('a lease, spent or not, is one of its own payer and of nobody else', () => {
  const { lease } = leaseAfter(100, undefined, 'payer-a')
  for (const each of [lease, lease.spent()]) {
    expect(ClientSecretLease.is(each)).toBe(true)
    expect(ClientSecretLease.is(each, 'payer-a')).toBe(true)
    expect(ClientSecretLease.is(each, 'payer-b')).toBe(false)
  }
})

test('a claim within a claim gets the secret instead of it, not as well', () => {
  const clocks = virtualClocks()
  const inner: Array<string | undefined> = []
  let nested = false
  const lease: ClientSecretLease = new ClientSecretLease({
    value: SECRET,
    age: new Age({
      wall: clocks.wall,
      monotonic() {
        if (nested) {
          nested = false
          inner.push(lease.claim())
        }
        return clocks.monotonic()
      },
    }),
  })
  nested = true
  expect([lease.claim(), ...inner]).toEqual([undefined, SECRET])
})

test('a claimed lease counts no time any more', () => {
  const { lease } = leaseAfter(100)
  lease.claim()
  expect([lease.expiresInMs, lease.usableForMs, lease.refreshInMs]).toEqual([0, 0, 0])
})

test('a lease too old for the trip is dead before the upstream would say so', () => {
  const { clocks, lease } = leaseAfter(0)
  clocks.pass(54_000)
  expect([lease.status, lease.expiresInMs, lease.usableForMs]).toEqual(['dead', 6000, 0])
})

test('a claim that came too late discards the secret for good, whatever the clocks say later', () => {
  const { clocks, lease } = leaseAfter(0)
  clocks.setWall(HOUR_MS)
  expect(lease.claim()).toBeUndefined()
  clocks.setWall(-HOUR_MS)
  expect([lease.claim(), lease.status]).toEqual([undefined, 'dead'])
})

test('a laptop that slept with its monotonic clock frozen wakes up to a dead lease', () => {
  const { clocks, lease } = leaseAfter(100)
  clocks.sleep(60_000)
  expect([lease.status, lease.claim()]).toEqual(['dead', undefined])
})

test('a wall clock set forward by an hour kills', () => {
  const { clocks, lease } = leaseAfter(100)
  clocks.setWall(HOUR_MS)
  expect([lease.status, lease.claim()]).toEqual(['dead', undefined])
})

test('a wall clock set back by an hour voids, as sleep could hide behind it', () => {
  const { clocks, lease } = leaseAfter(100)
  clocks.setWall(-HOUR_MS)
  expect([lease.status, lease.claim()]).toEqual(['dead', undefined])
})

test('a wall clock set back while the mint was under way voids too', () => {
  const clocks = virtualClocks()
  const age = new Age(clocks)
  clocks.setWall(-HOUR_MS)
  const lease = new ClientSecretLease({ value: SECRET, age })
  expect([lease.status, lease.expiresInMs, lease.claim()]).toEqual(['dead', 0, undefined])
})

test('a small correction of the wall clock does no harm and gives no time', () => {
  const { clocks, lease } = leaseAfter(0)
  clocks.pass(10_000)
  clocks.setWall(-1500)
  expect(lease.expiresInMs).toBe(50_000)
  expect(lease.claim()).toBe(SECRET)
})

test('a replacement is due one margin before the lease dies', () => {
  const { clocks, lease } = leaseAfter(0)
  expect(lease.refreshInMs).toBe(48_000)
  clocks.pass(48_000)
  expect([lease.refreshInMs, lease.usableForMs, lease.status]).toEqual([0, 6000, 'alive'])
})

test('what is left of a claimed lease is another object that says claimed and holds nothing', () => {
  const { lease } = leaseAfter(100)
  lease.claim()
  const spent = lease.spent()
  expect(spent).not.toBe(lease)
  expect(ClientSecretLease.is(spent)).toBe(true)
  expect([spent.status, spent.expiresInMs, spent.claim()]).toEqual(['claimed', 0, undefined])
})

test('the lifetime is that of the contract unless another is given', () => {
  expect(leaseAfter(0).lease.expiresInMs).toBe(60_000)
  expect(leaseAfter(0, 30_000).lease.expiresInMs).toBe(30_000)
})

test('lives by the system clocks unless others are given', () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  const lease = new ClientSecretLease({ value: SECRET, age: new Age() })
  vi.advanceTimersByTime(20_000)
  expect(lease.expiresInMs).toBe(40_000)
})

test('a sleep that was seen while the mint was under way is not undone by a clock set back', () => {
  const clocks = virtualClocks()
  const age = new Age(clocks)
  clocks.sleep(60_000)
  expect(age.ms).toBe(60_000)
  clocks.setWall(-60_000)
  const lease = new ClientSecretLease({ value: SECRET, age })
  expect([lease.status, lease.claim()]).toEqual(['dead', undefined])
})
