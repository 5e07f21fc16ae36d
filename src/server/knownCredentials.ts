import { forbid, joined, type Forbidden } from './echo.ts'

/** How many credentials of accounts that a function answers are remembered, besides those of the call itself. */
const MAX_KNOWN = 32

/** The credentials that the host gave, of both upstreams: a gateway before one may know those of the other. */
export class KnownCredentials {
  readonly #kept: Forbidden[] = []
  readonly #recent = new Map<string, Forbidden>()
  #known = new Set<Forbidden>()
  #forbidden: Forbidden = joined([])

  /** What is known, with the credentials of one call that may be forgotten by now. */
  with(own: readonly Forbidden[]): Forbidden {
    const missing = own.filter((each) => !this.#known.has(each))
    return missing.length === 0 ? this.#forbidden : joined([this.#forbidden, ...missing])
  }

  /** Those of an account that stays. */
  keep(secrets: readonly string[]): Forbidden[] {
    const kept = secrets.map((secret) => forbid([secret]))
    this.#kept.push(...kept)
    this.#collect()
    return kept
  }

  /** Those of an account that is used now, in place of those that were not used for the longest time. */
  use(secrets: readonly string[]): Forbidden[] {
    const isNew = secrets.some((secret) => !this.#recent.has(secret))
    const used = secrets.map((secret) => {
      const known = this.#recent.get(secret) ?? forbid([secret])
      this.#recent.delete(secret)
      this.#recent.set(secret, known)
      return known
    })
    if (!isNew) return used
    for (const secret of [...this.#recent.keys()].slice(0, -MAX_KNOWN)) this.#recent.delete(secret)
    this.#collect()
    return used
  }

  /** Only where they changed, as every answer is searched for them. */
  #collect(): void {
    this.#known = new Set([...this.#kept, ...this.#recent.values()])
    this.#forbidden = joined([...this.#known])
  }
}
