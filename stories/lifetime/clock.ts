import type { Clocks } from '../../src/lease/clocks.ts'
import { StoryTimers } from './timers.ts'

/** The time of one story: it runs as fast as wanted, and suffers what the time of a laptop suffers. */
export class StoryClock {
  #speed = 1
  #realThen = performance.now()
  #awakeThen = this.#realThen
  #slept = 0
  #setBy = 0
  readonly #epoch = Date.now() - this.#realThen

  /** The two clocks of the page. The monotonic one stands still in sleep, as on some systems. */
  readonly clocks: Clocks = {
    monotonic: () => this.awake,
    wall: () => this.trueTime() + this.#setBy,
  }
  readonly timers = new StoryTimers(
    () => this.awake,
    () => this.#speed,
  )

  /** Milliseconds in which the page could run. */
  get awake(): number {
    return this.#awakeThen + (performance.now() - this.#realThen) * this.#speed
  }

  /** Milliseconds since 1970 for the servers outside, which neither sleep nor are set. */
  trueTime = (): number => this.#epoch + this.awake + this.#slept

  get speed(): number {
    return this.#speed
  }

  /** 1 is the time that you and I live in; at 0 it stands still. */
  set speed(speed: number) {
    this.#turn(0)
    this.#speed = speed
    this.timers.arm()
  }

  /** This much time passes at once; what was due in it comes now, late, as for a throttled page. */
  skip(ms: number): void {
    this.#turn(ms)
    this.timers.arm()
  }

  /** The laptop sleeps: time passes outside, and nothing of the page runs. */
  sleep(ms: number): void {
    this.#slept += ms
  }

  /** Somebody sets the wall clock. */
  setWallClock(byMs: number): void {
    this.#setBy += byMs
  }

  #turn(byMs: number): void {
    const now = this.awake
    this.#realThen = performance.now()
    this.#awakeThen = now + byMs
  }
}
