/** Two clocks, because each alone can be wrong: wall clocks are set, and monotonic ones may stand still in sleep. */
export interface Clocks {
  /** Milliseconds that never go back. */
  monotonic(): number
  /** Milliseconds since 1970, by the system's clock. */
  wall(): number
}

/** One moment, by both clocks. */
export interface Instant {
  readonly monotonic: number
  readonly wall: number
}

export const systemClocks: Clocks = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
}

export function readClocks(clocks: Clocks = systemClocks): Instant {
  return { monotonic: clocks.monotonic(), wall: clocks.wall() }
}

/** Small corrections of the wall clock are normal; a larger step back means that it was set. */
const WALL_STEP_BACK_MS = 1500

/**
 * Milliseconds from `then` to `now`: the larger of what the two clocks say, so that a frozen one cannot make a
 * secret look young. `Infinity` if the wall clock went back.
 */
export function elapsedMs(then: Instant, now: Instant): number {
  const monotonic = now.monotonic - then.monotonic
  const wall = now.wall - then.wall
  return wall < monotonic - WALL_STEP_BACK_MS ? Infinity : Math.max(monotonic, wall)
}
