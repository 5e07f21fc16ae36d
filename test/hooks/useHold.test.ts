// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useHold } from '../../src/hooks/useHold.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function start() {
  const onEnd = vi.fn<() => void>()
  const { result, unmount } = renderHook(() => useHold({ seconds: 10, onEnd }))
  act(() => result.current.start())
  return { result, unmount, onEnd }
}

test('a hold ends once when all its seconds pass at once', () => {
  const { result, onEnd } = start()
  act(() => vi.advanceTimersByTime(9000))
  expect(onEnd).not.toHaveBeenCalled()
  expect(result.current.secondsLeft).toBe(1)
  act(() => vi.advanceTimersByTime(20_000))
  expect(onEnd).toHaveBeenCalledOnce()
  expect(result.current.secondsLeft).toBeUndefined()
})

test.each<[string, (hold: ReturnType<typeof start>) => void]>([
  ['it is undone', ({ result }) => result.current.undo()],
  ['the component unmounts', ({ unmount }) => unmount()],
  ['the page is left', () => dispatchEvent(new Event('pagehide'))],
  ['the device was asleep', () => vi.setSystemTime(Date.now() + 60_000)],
])('nothing is done when %s', (_, happen) => {
  const hold = start()
  act(() => vi.advanceTimersByTime(3000))
  act(() => happen(hold))
  act(() => vi.advanceTimersByTime(20_000))
  expect(hold.onEnd).not.toHaveBeenCalled()
})

test('a hold that was undone starts anew with all its seconds', () => {
  const { result, onEnd } = start()
  act(() => vi.advanceTimersByTime(3000))
  act(() => result.current.undo())
  act(() => result.current.start())
  expect(result.current.secondsLeft).toBe(10)
  act(() => vi.advanceTimersByTime(10_000))
  expect(onEnd).toHaveBeenCalledOnce()
})
