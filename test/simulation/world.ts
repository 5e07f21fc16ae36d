import {
  environmentManager,
  focusManager,
  notifyManager,
  onlineManager,
} from '@tanstack/react-query'

interface Happening {
  /** True time at which it is due, in milliseconds. */
  at: number
  order: number
  /** For timers of the page: due by the time it was awake, so that they stand still in sleep. */
  awakeAt?: number
  /** Happens outside this machine, so it happens in its sleep too. */
  outside?: boolean
  run: () => void
  /** Timers of a hidden page are made to wait for whole seconds, after five minutes for whole minutes. */
  timer?: boolean
}

const real = {
  now: Date.now,
  performanceNow: performance.now,
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
  setImmediate: globalThis.setImmediate,
}

const HIDDEN_MINUTES_MS = 5 * 60_000

/**
 * One page on one machine in virtual time: what `Date.now`, `performance.now` and all timers say while it
 * is installed. True time is known to the world alone, and to the servers outside.
 */
export class World {
  /** What really passed. */
  trueNow = 0
  hidden = false
  online = true
  #slept = 0
  #wallOffset = 1_700_000_000_000
  #hiddenSince = 0
  #order = 0
  #monotonicFreezes: boolean
  readonly #queue: Happening[] = []
  readonly #page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  readonly #intervals = new Map<number, number>()

  /** @param monotonicFreezes Whether `performance.now` stands still in sleep; platforms differ. */
  constructor(monotonicFreezes: boolean) {
    this.#monotonicFreezes = monotonicFreezes
  }

  /** Takes over the globals, TanStack's windows to the browser included. `uninstall` gives them back. */
  install(): void {
    Date.now = () => this.trueNow + this.#wallOffset
    performance.now = () => this.trueNow - (this.#monotonicFreezes ? this.#slept : 0)
    // ids are numbers, as in a browser; Node's own types want its objects
    globalThis.setTimeout = ((run: () => void, delay = 0) =>
      this.#timer(run, delay)) as unknown as typeof setTimeout
    globalThis.clearTimeout = ((id?: number) => this.#cancel(id)) as typeof clearTimeout
    globalThis.setInterval = ((run: () => void, delay = 0) =>
      this.#interval(run, delay)) as unknown as typeof setInterval
    globalThis.clearInterval = ((id?: number) => this.#cancel(id)) as typeof clearInterval
    Object.assign(globalThis, { document: this.#page })
    notifyManager.setScheduler(queueMicrotask)
    environmentManager.setIsServer(() => false)
    focusManager.setFocused(true)
    onlineManager.setOnline(true)
  }

  static uninstall(): void {
    Reflect.deleteProperty(globalThis, 'document')
    Date.now = real.now
    performance.now = real.performanceNow
    Object.assign(globalThis, {
      setTimeout: real.setTimeout,
      clearTimeout: real.clearTimeout,
      setInterval: real.setInterval,
      clearInterval: real.clearInterval,
    })
    notifyManager.setScheduler((run) => real.setTimeout(run, 0))
    focusManager.setFocused(undefined)
    onlineManager.setOnline(true)
  }

  /** Something that happens outside, for example an answer that leaves a server. */
  outside(delay: number, run: () => void): void {
    this.#push({ at: this.trueNow + delay, outside: true, run })
  }

  /** Something that reaches this machine; while it sleeps, it waits for its wake. */
  arrives(delay: number, run: () => void): void {
    this.#push({ at: this.trueNow + delay, run })
  }

  /** Lets this much true time pass, with everything that is due in it. */
  async pass(ms: number): Promise<void> {
    const end = this.trueNow + ms
    for (;;) {
      const next = this.#queue[0]
      if (!next || next.at > end) break
      this.#pop()
      this.trueNow = Math.max(this.trueNow, next.at)
      const later = this.#postponed(next)
      if (later > this.trueNow) this.#push({ ...next, at: later }, next.order)
      else {
        next.run()
        await settle()
      }
    }
    this.trueNow = end
    await settle()
  }

  /** The machine sleeps: nothing of the page runs, the world outside goes on. */
  async sleep(ms: number): Promise<void> {
    const wake = this.trueNow + ms
    const waiting: Happening[] = []
    while (this.#queue[0] && this.#queue[0].at <= wake) {
      const next = this.#pop()
      this.trueNow = Math.max(this.trueNow, next.at)
      if (next.outside) next.run()
      else waiting.push(next)
    }
    this.trueNow = wake
    this.#slept += ms
    for (const it of waiting) this.#push({ ...it, at: wake }, it.order)
    await settle()
  }

  /** Somebody, or a time server, sets the wall clock. */
  setWallClock(byMs: number): void {
    this.#wallOffset += byMs
  }

  async show(visible: boolean): Promise<void> {
    if (this.hidden === !visible) return
    this.hidden = !visible
    this.#page.visibilityState = visible ? 'visible' : 'hidden'
    this.#page.dispatchEvent(new Event('visibilitychange'))
    this.#hiddenSince = this.trueNow
    focusManager.setFocused(visible)
    await settle()
  }

  async connect(online: boolean): Promise<void> {
    this.online = online
    onlineManager.setOnline(online)
    await settle()
  }

  /** True time less sleep: what a person at the machine lived through. */
  get awake(): number {
    return this.trueNow - this.#slept
  }

  #timer(run: () => void, delay: number): number {
    const wait = Math.max(1, delay)
    return this.#push({
      at: this.trueNow + wait,
      awakeAt: this.awake + wait,
      timer: true,
      run,
    })
  }

  #interval(run: () => void, delay: number): number {
    const id = ++this.#order
    const again = () => {
      run()
      if (this.#intervals.has(id)) this.#intervals.set(id, this.#timer(again, delay))
    }
    this.#intervals.set(id, this.#timer(again, delay))
    return id
  }

  #cancel(id: number | undefined): void {
    const current = this.#intervals.get(id ?? -1) ?? id
    if (id !== undefined) this.#intervals.delete(id)
    const index = this.#queue.findIndex((it) => it.order === current)
    if (index >= 0) this.#queue.splice(index, 1)
  }

  #postponed(next: Happening): number {
    if (!next.timer) return next.at
    const late = next.awakeAt === undefined ? 0 : next.awakeAt - this.awake
    if (late > 0) return this.trueNow + late
    if (!this.hidden) return next.at
    const step = this.trueNow - this.#hiddenSince > HIDDEN_MINUTES_MS ? 60_000 : 1000
    return Math.ceil(this.trueNow / step) * step
  }

  #push(it: Omit<Happening, 'order'>, order = ++this.#order): number {
    const happening = { ...it, order }
    let index = this.#queue.length
    while (index > 0 && isAfter(this.#queue[index - 1], happening)) index--
    this.#queue.splice(index, 0, happening)
    return order
  }

  #pop(): Happening {
    const next = this.#queue.shift()
    if (!next) throw new Error('The simulation asked for a happening where there is none.')
    return next
  }
}

function isAfter(a: Happening | undefined, b: Happening): boolean {
  return a !== undefined && (a.at > b.at || (a.at === b.at && a.order > b.order))
}

/** Lets every promise that is ready go on, as between two tasks of a browser. */
function settle(): Promise<void> {
  return new Promise((resolve) => real.setImmediate(resolve))
}
