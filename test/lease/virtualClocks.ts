import type { Clocks } from '../../src/lease/clocks.ts'

export interface VirtualClocks extends Clocks {
  /** Time goes by and both clocks see it. */
  pass(ms: number): void
  /** The machine sleeps: the wall clock goes on, the monotonic one stands still. */
  sleep(ms: number): void
  /** Somebody sets the wall clock, forward or (negative) back. */
  setWall(byMs: number): void
}

export function virtualClocks(): VirtualClocks {
  let monotonic = 1234.5
  let wall = Date.UTC(2026, 10, 21, 9, 30)
  return {
    monotonic: () => monotonic,
    wall: () => wall,
    pass(ms) {
      monotonic += ms
      wall += ms
    },
    sleep(ms) {
      wall += ms
    },
    setWall(byMs) {
      wall += byMs
    },
  }
}
