/** Two clocks, because each one alone lies: wall clocks are set, monotonic ones may freeze in sleep. */
export interface Clocks {
  /** Milliseconds that never go back. */
  monotonic(): number
  /** Milliseconds since 1970, as the system believes. */
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

/** Small corrections of the wall clock are everyday life; a larger step back means it was set. */
const WALL_STEP_BACK_MS = 1500

/**
 * Milliseconds from `then` to `now`: the larger of what the two clocks say, so that a frozen one
 * cannot make a secret look young. A wall clock that went back is no witness at all: `Infinity`.
 */
export function elapsedMs(then: Instant, now: Instant): number {
  const monotonic = now.monotonic - then.monotonic
  const wall = now.wall - then.wall
  return wall < monotonic - WALL_STEP_BACK_MS ? Infinity : Math.max(monotonic, wall)
}
