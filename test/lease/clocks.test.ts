import { expect, test } from 'vitest'
import { elapsedMs, readClocks, systemClocks } from '../../src/lease/clocks.ts'
import { virtualClocks } from './virtualClocks.ts'

const then = { monotonic: 500, wall: 1_000_000 }
const after = (monotonic: number, wall: number) =>
  elapsedMs(then, { monotonic: then.monotonic + monotonic, wall: then.wall + wall })

test.each([
  ['both agree', 40_000, 40_000, 40_000],
  ['the monotonic clock stood still in sleep', 100, 3_600_000, 3_600_000],
  ['the wall clock was set forward', 100, 3_600_100, 3_600_100],
  ['the wall clock is a little behind', 40_000, 38_500, 40_000],
])('the clock that saw more time go by is believed: %s', (_, monotonic, wall, expected) => {
  expect(after(monotonic, wall)).toBe(expected)
})

test.each([
  ['an hour', 100, 100 - 3_600_000],
  ['a little more than a correction', 40_000, 38_499],
  ['two seconds, at once', 0, -2000],
])('a wall clock set back by %s is no witness, and nothing is young', (_, monotonic, wall) => {
  expect(after(monotonic, wall)).toBe(Infinity)
})

test('a wall clock that is set back and right again is believed again', () => {
  const clocks = virtualClocks()
  const start = readClocks(clocks)
  clocks.pass(10_000)
  clocks.setWall(-3_600_000)
  expect(elapsedMs(start, readClocks(clocks))).toBe(Infinity)
  clocks.setWall(3_600_000)
  expect(elapsedMs(start, readClocks(clocks))).toBe(10_000)
})

test('the system clocks are the two that browsers and Node have', () => {
  const [monotonic, wall] = [performance.now(), Date.now()]
  const read = readClocks()
  expect(read.monotonic).toBeGreaterThanOrEqual(monotonic)
  expect(read.wall).toBeGreaterThanOrEqual(wall)
  expect(elapsedMs({ monotonic, wall }, readClocks(systemClocks))).toBeLessThan(60_000)
})
