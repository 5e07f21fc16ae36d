import { completeAddress } from '../../src/client/card/completeAddress.ts'
import type { CardmintClient } from '../../src/client/createClient.ts'
import type { Diagnostic } from '../../src/client/diagnostics.ts'
import { rememberRepeats } from '../../src/client/card/repeats.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

export interface Weather {
  /** One way, in milliseconds. */
  latency: (random: Random) => number
  /** Share of mints that fail: half before they are made, half on the way back. */
  failing: number
}

export interface Tally {
  mints: number
  mintsHidden: number
  uses: number
  dead: number
  reused: number
  failedClaims: number
  /** What the kit itself said had happened. */
  reported: Record<Diagnostic['type'], number>
  waits: number[]
  /** Replay it: the first seed whose story ended in a dead or reused secret. */
  firstBadSeed?: number
}

export const newTally = (): Tally => ({
  mints: 0,
  mintsHidden: 0,
  uses: 0,
  dead: 0,
  reused: 0,
  failedClaims: 0,
  reported: { minted: 0, refreshed: 0, claimed: 0, wasted: 0, refused: 0 },
  waits: [],
})

const LIFETIME_MS = 60_000

/** The two servers outside: one mints, the other knows the truth about every secret it is shown. */
export class Upstream {
  /** Claims that somebody waits for: a mint for these is no idle one, hidden page or not. */
  waiting = 0
  readonly #born = new Map<string, number>()
  readonly #used = new Set<string>()
  readonly #world: World
  readonly #random: Random
  readonly #weather: Weather
  readonly #tally: Tally

  constructor(world: World, random: Random, weather: Weather, tally: Tally) {
    this.#world = world
    this.#random = random
    this.#weather = weather
    this.#tally = tally
  }

  /** A mint over the network of this world, as a `fetch` would see it. */
  mint(): Promise<string> {
    const there = this.#weather.latency(this.#random)
    const back = this.#weather.latency(this.#random)
    const fate = this.#random.next() / this.#weather.failing
    if (this.#world.hidden && this.waiting === 0) this.#tally.mintsHidden++
    return new Promise((resolve, reject) => {
      const fail = () => reject(new TypeError('Failed to fetch'))
      if (!this.#world.online || fate < 0.5) return this.#world.arrives(there, fail)
      this.#world.outside(there, () => {
        this.#tally.mints++
        const secret = `secret-${this.#born.size}`
        this.#born.set(secret, this.#world.trueNow)
        this.#world.arrives(back, () => (fate < 1 ? fail() : resolve(secret)))
      })
    })
  }

  /** Spends a secret: it is judged when it arrives, after a trip of its own. */
  use(secret: string): void {
    this.#world.outside(this.#weather.latency(this.#random), () => {
      this.#tally.uses++
      const born = this.#born.get(secret)
      if (born === undefined || this.#world.trueNow - born > LIFETIME_MS) this.#tally.dead++
      if (this.#used.has(secret)) this.#tally.reused++
      this.#used.add(secret)
    })
  }

  /** The kit's own client, less ky: the answers come from this world. */
  client(): CardmintClient {
    const endpoint: CardmintClient['backend'] = {
      // `send` uses nothing of ky but the call itself
      http: ((url, { fetch }) => fetch?.(url)) as CardmintClient['backend']['http'],
      fetch: async () => Response.json({ clientSecret: await this.mint() }),
      prefix: 'https://shop.test/',
      timeoutMs: 20_000,
    }
    const refuse = () => Promise.reject(new Error('No card is sent in the simulation.'))
    return {
      backend: endpoint,
      vault: { ...endpoint, url: '/', tokenize: refuse, recapture: refuse, completeAddress },
      isNewClientSecret: rememberRepeats(),
      report: ({ type }) => {
        this.#tally.reported[type]++
      },
    }
  }
}
