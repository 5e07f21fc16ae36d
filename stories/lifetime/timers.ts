import type { TimeoutProvider } from '@tanstack/react-query'

interface Timer {
  /** On the clock of the story, in milliseconds. */
  at: number
  run: () => void
  every?: number
}

/** Far above what a browser counts up to, so that an id says whose timer it is. */
const FIRST_ID = 1_000_000_000
/** TanStack's shortest interval; a clock that stands still has to let it pass. */
const AT_ONCE_MS = 1

/** Timers that go by the clock of a story; in the shape that TanStack takes. */
export class StoryTimers implements TimeoutProvider<number> {
  readonly #timers = new Map<number, Timer>()
  readonly #now: () => number
  readonly #speed: () => number
  #lastId = FIRST_ID
  #alarm: ReturnType<typeof setTimeout> | undefined

  constructor(now: () => number, speed: () => number) {
    this.#now = now
    this.#speed = speed
  }

  setTimeout = (run: () => void, ms: number): number => this.#add({ at: this.#now() + ms, run })

  setInterval = (run: () => void, ms: number): number => {
    const every = Math.max(1, ms)
    return this.#add({ at: this.#now() + every, run, every })
  }

  clearTimeout = (id: number | undefined): void => {
    if (id !== undefined && this.#timers.delete(id)) this.arm()
  }

  clearInterval = this.clearTimeout

  /** Resolves after this many milliseconds of the story. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => void this.setTimeout(resolve, ms))
  }

  /** Sets the alarm for what is due next. To be called whenever the clock was turned. */
  arm(): void {
    clearTimeout(this.#alarm)
    const next = Math.min(...[...this.#timers.values()].map(({ at }) => at))
    const wait = next - this.#now()
    const speed = this.#speed()
    if (wait <= AT_ONCE_MS) this.#alarm = setTimeout(() => this.#ring(), 0)
    else if (wait < Infinity && speed > 0) {
      this.#alarm = setTimeout(() => this.#ring(), wait / speed)
    }
  }

  #add(timer: Timer): number {
    const id = ++this.#lastId
    this.#timers.set(id, timer)
    this.arm()
    return id
  }

  #ring(): void {
    const due = [...this.#timers].filter(([, { at }]) => at <= this.#now() + AT_ONCE_MS)
    for (const [id, timer] of due.sort(([, a], [, b]) => a.at - b.at)) {
      // an earlier one may have cleared it
      if (!this.#timers.has(id)) continue
      if (timer.every === undefined) this.#timers.delete(id)
      else timer.at = this.#now() + timer.every
      timer.run()
    }
    this.arm()
  }
}
