import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useRecentActivity } from '../../src/hooks/useRecentActivity.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms))
const doSomething = (type: string) => act(() => window.dispatchEvent(new Event(type)))

test('nobody who has done nothing for 45 s is active, until the pointer moves again', () => {
  const { result } = renderHook(() => useRecentActivity(true))
  expect(result.current).toBe(true)
  pass(44_000)
  doSomething('keydown')
  pass(44_000)
  expect(result.current).toBe(true)
  pass(1000)
  expect(result.current).toBe(false)
  doSomething('pointermove')
  expect(result.current).toBe(true)
})

test('a form that is not watched sets no timer and counts as active', () => {
  const { result, unmount } = renderHook(() => useRecentActivity(false))
  expect(vi.getTimerCount()).toBe(0)
  expect(result.current).toBe(true)
  unmount()
})

test('unmounting leaves nothing behind', () => {
  const { unmount } = renderHook(() => useRecentActivity(true))
  unmount()
  doSomething('pointermove')
  expect(vi.getTimerCount()).toBe(0)
})
