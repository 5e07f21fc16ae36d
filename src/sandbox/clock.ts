/** The clock of the sandbox. Every rule about age reads it; latencies are real time. */
export interface SandboxClock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Moves time by `ms`; may be negative, as a machine's clock may be set back. */
  advance(ms: number): void
  /** Sets the present to `ms` since the epoch; time goes on from there. */
  set(ms: number): void
}

export interface ResettableClock extends SandboxClock {
  reset(): void
}

/** `base` gives the time that the offset is added to: the real one, or a frozen one in tests. */
export function createClock(base: () => number = Date.now): ResettableClock {
  let offset = 0
  return {
    now: () => base() + offset,
    advance(ms) {
      offset += finite(ms, 'advance')
    },
    set(ms) {
      offset = finite(ms, 'set') - base()
    },
    reset() {
      offset = 0
    },
  }
}

function finite(ms: number, verb: string): number {
  if (Number.isFinite(ms)) return ms
  throw new RangeError(`clock.${verb} needs a finite number of milliseconds, not ${String(ms)}.`)
}
