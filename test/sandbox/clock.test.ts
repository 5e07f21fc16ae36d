import { expect, test } from 'vitest'
import { createClock } from '../../src/sandbox/clock.ts'

test('follows its base time, plus what it was advanced', () => {
  let base = 1000
  const clock = createClock(() => base)
  clock.advance(500)
  base = 1200
  expect(clock.now()).toBe(1700)
  clock.advance(-700)
  expect(clock.now()).toBe(1000)
})

test('is set to a moment and goes on from there', () => {
  let base = 1000
  const clock = createClock(() => base)
  clock.set(50_000)
  base = 1001
  expect(clock.now()).toBe(50_001)
})

test('is back at its base time after a reset', () => {
  const clock = createClock(() => 1000)
  clock.advance(5)
  clock.reset()
  expect(clock.now()).toBe(1000)
})

test('starts at the real time', () => {
  const before = Date.now()
  expect(createClock().now()).toBeGreaterThanOrEqual(before)
})

test.each([NaN, Infinity, 1e300, 8.64e15, -9e15])('refuses to move by %d', (ms) => {
  const clock = createClock()
  expect(() => clock.advance(ms)).toThrow(RangeError)
  expect(() => clock.set(ms)).toThrow(RangeError)
})
