import { elapsedMs, readClocks, systemClocks, type Clocks, type Instant } from './clocks.ts'

/** How long ago the moment was at which it was made, by both clocks. It never shrinks. */
export class Age {
  #seenMs = 0
  readonly #from: Instant
  readonly #clocks: Clocks

  constructor(clocks: Clocks = systemClocks) {
    this.#clocks = clocks
    this.#from = readClocks(clocks)
  }

  /** Milliseconds. Never less than what was seen before: a clock that is set back gives no time back. */
  get ms(): number {
    this.#seenMs = Math.max(this.#seenMs, elapsedMs(this.#from, readClocks(this.#clocks)))
    return this.#seenMs
  }
}
