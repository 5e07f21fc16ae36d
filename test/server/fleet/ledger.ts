/** What a call came to, as its caller sees it. */
export interface Answer {
  /** 0 where there was none. */
  status: number
  /** Whether the backend answered, and not the proxy in its place. */
  isOurs: boolean
  /** How many instances the proxy gave it to. */
  tries: number
}

interface Budget {
  allowed: number
  refused: number
  /** May have been counted without a word to the caller: a broken call, or one that the proxy gave to another instance. */
  unsure: number
}

interface Write {
  /** How often callers asked for it, and how often it got to the upstream. */
  asked: number
  arrived: number
  /** How often the upstream did it. */
  done: number
  said: Array<'done' | 'refused' | 'unknown'>
}

/** Keeps book of both ends: what callers were told, and what the upstream was asked and did. */
export class Ledger {
  readonly #budgets = new Map<string, Budget>()
  readonly #writes = new Map<string, Write>()
  readonly #secrets = new Map<string, number>()
  readonly #mintsArrived = new Map<string, number>()
  readonly #points: number

  constructor(points: number) {
    this.#points = points
  }

  /** Counts a call against the budget that the backend keeps for its kind and owner. */
  answered(budget: string, { status, isOurs, tries }: Answer): void {
    const of = getOr(this.#budgets, budget, { allowed: 0, refused: 0, unsure: 0 })
    of.unsure += tries - 1
    if (status === 429) of.refused += 1
    else if (!isOurs || status === 500) of.unsure += 1
    else of.allowed += 1
  }

  /** A secret that a payer was handed. */
  handedOut(clientSecret: string): void {
    this.#secrets.set(clientSecret, (this.#secrets.get(clientSecret) ?? 0) + 1)
  }

  told(write: string, { status, isOurs }: Answer): void {
    const of = this.#write(write)
    of.asked += 1
    const isDone = isOurs && (status === 201 || status === 204)
    const isRefused = isOurs && status < 502
    of.said.push(isDone ? 'done' : isRefused ? 'refused' : 'unknown')
  }

  mintArrived(payer: string): void {
    this.#mintsArrived.set(payer, (this.#mintsArrived.get(payer) ?? 0) + 1)
  }

  writeArrived(write: string, isDone: boolean): void {
    const of = this.#write(write)
    of.arrived += 1
    if (isDone) of.done += 1
  }

  limits() {
    const used = [...this.#budgets.values()].filter(({ refused }) => refused > 0)
    const points = this.#points
    return {
      points,
      /** Budgets that were used up: somebody was refused. */
      usedUp: used.length,
      allowed: used.reduce((sum, { allowed }) => sum + allowed, 0),
      refused: used.reduce((sum, { refused }) => sum + refused, 0),
      exact: used.filter(({ allowed }) => allowed === points).length,
      /** Fewer than the limit, by no more than the calls whose answer got lost. */
      short: used.filter(({ allowed, unsure }) => allowed < points && allowed + unsure >= points)
        .length,
      wrong:
        [...this.#budgets.values()].filter(({ allowed }) => allowed > points).length +
        used.filter(({ allowed, unsure }) => allowed + unsure < points).length +
        [...this.#mintsArrived.values()].filter((arrived) => arrived > points).length,
    }
  }

  writes() {
    const all = [...this.#writes.values()]
    const said = (what: Write['said'][number]) => all.filter((each) => each.said.includes(what))
    return {
      mints: this.#secrets.size,
      'writes confirmed': said('done').length,
      'writes of unknown outcome': said('unknown').length,
      'of these, done': said('unknown').filter(({ done }) => done > 0).length,
      lost: said('done').filter(({ done }) => done === 0).length,
      doubled:
        all.filter(({ asked, arrived }) => arrived > asked).length +
        [...this.#secrets.values()].filter((times) => times > 1).length,
      'done although refused': all.filter(
        ({ done, said: heard }) => done > 0 && heard.every((word) => word === 'refused'),
      ).length,
    }
  }

  #write(id: string): Write {
    return getOr(this.#writes, id, { asked: 0, arrived: 0, done: 0, said: [] })
  }
}

function getOr<Value>(map: Map<string, Value>, key: string, start: Value): Value {
  const found = map.get(key) ?? start
  map.set(key, found)
  return found
}
