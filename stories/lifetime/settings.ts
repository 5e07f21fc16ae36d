import type { KeepFresh } from '../../src/index.ts'

/** What the person at the story has turned. */
export interface Settings {
  keepFresh: KeepFresh
  /** With `'intent'`: the form is nearly complete. */
  intent: boolean
  /** How many times faster than real time; 0 stops it. */
  speed: number
  roundTripMs: number
  /** Of a hundred mints. */
  failing: number
  hidden: boolean
  offline: boolean
}

export const calm: Settings = {
  keepFresh: 'visible',
  intent: false,
  speed: 1,
  roundTripMs: 300,
  failing: 0,
  hidden: false,
  offline: false,
}
