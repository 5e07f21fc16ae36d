import { elapsedMs, readClocks, systemClocks, type Clocks, type Instant } from './clocks.ts'

/** The time since this object was made, by both clocks. It never decreases. */
export class Age {
  #seenMs = 0
  readonly #from: Instant
  readonly #clocks: Clocks

  constructor(clocks: Clocks = systemClocks) {
    this.#clocks = clocks
    this.#from = readClocks(clocks)
  }

  /** Milliseconds. Never less than an earlier reading, even if a clock was set back. */
  get ms(): number {
    this.#seenMs = Math.max(this.#seenMs, elapsedMs(this.#from, readClocks(this.#clocks)))
    return this.#seenMs
  }
}
