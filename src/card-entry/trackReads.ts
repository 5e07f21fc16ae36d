import type { CardFieldsState } from './types.ts'

type Member = keyof CardFieldsState

/** Notes which members of the state a component reads while it renders, and tells when one of them changes. */
export function trackReads(getState: () => CardFieldsState) {
  const reads = new Map<Member, unknown>()
  let version = 0
  return {
    /** Returns a new number once a member that was read has changed. */
    getVersion() {
      const state = getState()
      if ([...reads].some(([member, value]) => state[member] !== value)) {
        version++
        // the next render may read fewer members, so the notes start again
        reads.clear()
      }
      return version
    },
    /** The state, with members that note when they are read. */
    watch(state: CardFieldsState): CardFieldsState {
      return new Proxy(state, {
        get(target, member, receiver) {
          const value: unknown = Reflect.get(target, member, receiver)
          // only members of the state are ever read from it
          reads.set(member as Member, value)
          return value
        },
      })
    },
  }
}
