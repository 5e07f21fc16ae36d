import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useCountdown } from '../../src/hooks/useCountdown.ts'
import { Age } from '../../src/lease/age.ts'
import { ClientSecretLease } from '../../src/lease/ClientSecretLease.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const newLease = () => new ClientSecretLease({ value: 'cs_a', age: new Age() })
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms))

test('tells each second what is left, without reading anything but the lease', () => {
  const lease = newLease()
  const { result } = renderHook(() => useCountdown(lease))
  expect(result.current).toBe(60_000)
  pass(999)
  expect(result.current).toBe(60_000)
  pass(1)
  expect(result.current).toBe(59_000)
  pass(70_000)
  expect(result.current).toBe(0)
})

test('tells as often as it is asked to', () => {
  const lease = newLease()
  const { result } = renderHook(() => useCountdown(lease, 250))
  pass(250)
  expect(result.current).toBe(59_750)
})

test('follows another lease at once, and no lease at all', () => {
  const { result, rerender } = renderHook(({ lease }) => useCountdown(lease), {
    initialProps: { lease: newLease() as ClientSecretLease | undefined },
  })
  pass(10_000)
  expect(result.current).toBe(50_000)
  rerender({ lease: newLease() })
  expect(result.current).toBe(60_000)
  rerender({ lease: undefined })
  expect(result.current).toBe(0)
})

test('stops when its component goes', () => {
  const { unmount } = renderHook(() => useCountdown(newLease()))
  unmount()
  expect(vi.getTimerCount()).toBe(0)
})
