import { useSyncExternalStore } from 'react'

export interface Store<State> {
  get: () => State
  set: (patch: Partial<State>) => void
  subscribe: (listener: () => void) => () => void
}

/** State that lives outside React, as requests and timers change it too. */
export function createStore<State extends object>(initial: State): Store<State> {
  const listeners = new Set<() => void>()
  let state = initial
  return {
    get: () => state,
    set(patch) {
      state = { ...state, ...patch }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export function useStore<State>({ subscribe, get }: Store<State>): State {
  return useSyncExternalStore(subscribe, get)
}
