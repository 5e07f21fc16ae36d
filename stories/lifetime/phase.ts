import type { ClientSecretLease, KeepFresh } from '../../src/index.ts'

/** What can be said of a secret in one word. */
export type Phase =
  | 'none'
  | 'waiting'
  | 'minting'
  | 'alive'
  | 'refreshing'
  | 'degraded'
  | 'claimed'
  | 'dead'
  | 'failing'

export interface Situation {
  lease: ClientSecretLease | undefined
  fetchStatus: 'fetching' | 'paused' | 'idle'
  /** The last try to mint failed, and none has succeeded since. */
  isFailing: boolean
  hidden: boolean
}

export function phaseOf({ lease, fetchStatus, isFailing, hidden }: Situation): Phase {
  const isMinting = fetchStatus === 'fetching' && !hidden
  if (lease?.status === 'alive') {
    if (isFailing) return 'degraded'
    return isMinting ? 'refreshing' : 'alive'
  }
  if (isFailing) return lease?.status === 'dead' ? 'dead' : 'failing'
  if (isMinting) return 'minting'
  if (lease) return lease.status
  return fetchStatus === 'idle' ? 'none' : 'waiting'
}

export function captionOf(phase: Phase, keepFresh: KeepFresh): string {
  return phase === 'none' ? unminted[keepFresh] : captions[phase]
}

const unminted: Record<KeepFresh, string> = {
  visible: 'No secret yet.',
  intent: 'No secret: one is minted when a claim is near.',
  never: 'No secret: each claim mints its own, and waits for it.',
}

const captions: Record<Exclude<Phase, 'none'>, string> = {
  waiting: 'Nothing is minted where nobody looks or nothing is connected.',
  minting: 'On its way. Its age counts from just before the request was sent.',
  alive: 'Ready: a claim takes it at once, without a request.',
  refreshing: 'The next one is on its way, while this one still serves.',
  degraded: 'The refresh fails. This one is alive and is handed out; minting is tried again.',
  claimed: 'Handed out. What is left in the cache holds no secret any more.',
  dead: 'Too old for one more trip: nobody gets it. A claim mints its own.',
  failing: 'Minting fails and is tried again. A claim tries for itself and says why it failed.',
}
