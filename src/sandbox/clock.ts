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
      offset = writable(base() + offset + ms, 'advance') - base()
    },
    set(ms) {
      offset = writable(ms, 'set') - base()
    },
    reset() {
      offset = 0
    },
  }
}

/** The years that a date of the wire can have. */
const FIRST_MS = Date.parse('0000-01-01T00:00:00Z')
const LAST_MS = Date.parse('9999-12-31T23:59:59Z')

function writable(nowMs: number, verb: string): number {
  if (nowMs >= FIRST_MS && nowMs <= LAST_MS) return nowMs
  throw new RangeError(
    `clock.${verb} needs a finite number of milliseconds that leads to a year from 0 to 9999.`,
  )
}
