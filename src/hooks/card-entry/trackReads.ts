import { initialState, type CardEntryStore, type CardFieldsState } from './types.ts'

type Member = keyof CardFieldsState

/**
 * Lets a component re-render only for the members of the state that it read while rendering, so that
 * typing a whole card costs a handful of renders.
 */
export function trackReads(store: CardEntryStore) {
  const reads = new Set<Member>()
  return {
    subscribe: (listener: () => void) =>
      store.subscribe((changed) => {
        if (!changed.some((member) => reads.has(member))) return
        // the render that follows reads anew, and maybe less
        reads.clear()
        listener()
      }),
    getServerState: () => initialState,
    /** The state, with members that note when they are read. */
    watch(state: CardFieldsState): CardFieldsState {
      return new Proxy(state, {
        get(target, member, receiver) {
          // only members of the state are ever read from it
          reads.add(member as Member)
          return Reflect.get(target, member, receiver)
        },
      })
    },
  }
}
