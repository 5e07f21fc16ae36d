import { CLIENT_SECRET_LIFETIME_MS } from '../contracts/limits.ts'
import type { Age } from './age.ts'

/** Options of the constructor of `ClientSecretLease`. */
export interface ClientSecretLeaseOptions {
  /** The client secret itself. */
  value: string
  /** The payer it was minted for. */
  payerId?: string | undefined
  /** Counted from just before the mint was sent: the secret cannot be older than that. */
  age: Age
  /**
   * Milliseconds that the upstream accepts it for.
   *
   * @default 60000
   */
  lifetimeMs?: number | undefined
}

/**
 * Holds a client secret that can be taken once, while it is alive.
 *
 * The value stays in a private field until `claim()` hands it out. Serializing, cloning, hydrating or inspecting a
 * lease never shows it, and what they make is not a lease.
 *
 * @example
 * const { data: lease } = useClientSecret({ payerId })
 * lease?.status // 'alive' | 'claimed' | 'dead'
 */
export class ClientSecretLease {
  #value: string | undefined
  #claimed = false
  readonly #payerId: string | undefined
  readonly #age: Age
  readonly #lifetimeMs: number
  readonly #marginMs: number

  constructor(options: ClientSecretLeaseOptions) {
    this.#value = options.value
    this.#payerId = options.payerId
    this.#age = options.age
    this.#lifetimeMs = options.lifetimeMs ?? CLIENT_SECRET_LIFETIME_MS
    this.#marginMs = marginMs(this.#lifetimeMs, this.#age.ms)
  }

  /** `claimed`: handed out. `dead`: too old to survive the trip of the request that would use it. */
  get status(): 'alive' | 'claimed' | 'dead' {
    if (this.#claimed) return 'claimed'
    return this.usableForMs > 0 ? 'alive' : 'dead'
  }

  /** Milliseconds until the upstream stops taking this secret; 0 when it was claimed or is dead. */
  get expiresInMs(): number {
    return this.#value === undefined ? 0 : Math.max(0, this.#lifetimeMs - this.#age.ms)
  }

  /** Milliseconds in which `claim()` would still hand it out: `expiresInMs` less the margin for the trip. */
  get usableForMs(): number {
    return Math.max(0, this.expiresInMs - this.#marginMs)
  }

  /** Milliseconds until a replacement should be minted, so that it arrives before this one is too old. */
  get refreshInMs(): number {
    return Math.max(0, this.usableForMs - this.#marginMs)
  }

  /**
   * Hands the secret out, once: `undefined` if it was claimed before, is too old at this moment, or was
   * minted for another payer. One synchronous step, so two callers can never
   * get the same secret.
   *
   * @param payerId The payer for whom the secret is about to be used. Pass it, so that a lease that was minted for
   * another payer stays unused.
   * @returns The client secret, or `undefined`.
   */
  claim(payerId = this.#payerId): string | undefined {
    if (payerId !== this.#payerId) return undefined
    const value = this.usableForMs > 0 ? this.#value : undefined
    this.#value = undefined
    this.#claimed ||= value !== undefined
    return value
  }

  /** Returns a new, empty lease with the status `claimed`, so that a cache sees a change. */
  spent(): ClientSecretLease {
    const lease = new ClientSecretLease({ value: '', payerId: this.#payerId, age: this.#age })
    lease.#value = undefined
    lease.#claimed = true
    return lease
  }

  /** Returns a placeholder for serializers. */
  toJSON(): { clientSecret: 'redacted' } {
    return { clientSecret: 'redacted' }
  }

  /**
   * Tells whether a value is a lease of this page, and of `payerId` if that is given. A hydrated, persisted or
   * cloned lease is none: it holds no secret.
   */
  static is(value: unknown, payerId?: string): value is ClientSecretLease {
    if (typeof value !== 'object' || value === null || !(#value in value)) return false
    return payerId === undefined || payerId === value.#payerId
  }
}

/**
 * Milliseconds that must be left for the trip of the request that uses the secret: four round trips of the mint and 1.5
 * seconds, at least a tenth and at most a third of the lifetime.
 */
export function marginMs(lifetimeMs: number, roundTripMs: number): number {
  return Math.min(Math.max(4 * roundTripMs + 1500, lifetimeMs / 10), lifetimeMs / 3)
}
