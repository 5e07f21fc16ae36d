import type { Diagnostic } from '../../src/index.ts'
import { createStore, type Store } from './store.ts'

/** What the sandbox said of a secret that it was shown. */
export type Verdict = 'accepted' | 'dead' | 'reused' | 'refused' | 'no answer'

export interface Entry {
  id: number
  /** Milliseconds since the story began, on its own clock. */
  at: number
  by: 'kit' | 'sandbox' | 'you'
  text: string
  isBad: boolean
}

/** A secret that was handed out: told by its end alone. */
interface Handed {
  id: number
  fingerprint: string
  verdict: Verdict | 'on its way'
}

export interface Books {
  /** By the sandbox's own count. */
  minted: number
  claimed: number
  wasted: number
  /** By the sandbox's answers. */
  dead: number
  reused: number
  /** Newest first. */
  entries: readonly Entry[]
  handed: readonly Handed[]
}

const KEPT = 12
const SHOWN = 3

const fingerprintOf = (secret: string): string => `…${secret.slice(-6)}`

/** Keeps the books of one story. */
export class Journal {
  readonly store: Store<Books> = createStore<Books>({
    minted: 0,
    claimed: 0,
    wasted: 0,
    dead: 0,
    reused: 0,
    entries: [],
    handed: [],
  })
  readonly #now: () => number
  readonly #from: number
  #lastId = 0

  constructor(now: () => number) {
    this.#now = now
    this.#from = now()
  }

  log(by: Entry['by'], text: string, isBad = false): void {
    const entry = { id: ++this.#lastId, at: this.#now() - this.#from, by, text, isBad }
    this.store.set({ entries: [entry, ...this.store.get().entries].slice(0, KEPT) })
  }

  /** What the kit tells `onDiagnostic`. */
  tell(event: Diagnostic, speed: number): void {
    const { claimed, wasted } = this.store.get()
    if (event.type === 'claimed') this.store.set({ claimed: claimed + 1 })
    if (event.type === 'wasted') this.store.set({ wasted: wasted + 1 })
    this.log('kit', wordsOf(event, speed), event.type === 'refused')
  }

  hand(secret: string): void {
    const handed: Handed = {
      id: ++this.#lastId,
      fingerprint: fingerprintOf(secret),
      verdict: 'on its way',
    }
    this.store.set({ handed: [handed, ...this.store.get().handed].slice(0, SHOWN) })
  }

  judge(secret: string, verdict: Verdict): void {
    const { handed, dead, reused } = this.store.get()
    const fingerprint = fingerprintOf(secret)
    const at = handed.findIndex(
      (each) => each.fingerprint === fingerprint && each.verdict === 'on its way',
    )
    const found = handed[at]
    if (!found) return
    this.store.set({
      handed: handed.with(at, { ...found, verdict }),
      dead: dead + (verdict === 'dead' ? 1 : 0),
      reused: reused + (verdict === 'reused' ? 1 : 0),
    })
    this.log('sandbox', `${fingerprint} used: ${verdict}`, verdict !== 'accepted')
  }
}

function wordsOf(event: Diagnostic, speed: number): string {
  switch (event.type) {
    case 'minted':
      return 'minted'
    case 'refreshed':
      return 'refreshed, before the old one was too old'
    case 'claimed':
      // the kit tells it in the reader's time
      return `claimed, after ${Math.round(event.waitedMs * speed)} ms`
    case 'wasted':
      return `wasted: ${reasons[event.reason]}`
    case 'refused':
      return `refused: ${event.code}`
  }
}

const reasons = {
  expired: 'too old to be used',
  replaced: 'replaced by a refresh',
  unmounted: 'nobody was left to use it',
}
