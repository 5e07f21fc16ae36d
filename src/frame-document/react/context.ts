import type { Component } from './place.ts'
import { rendering } from './tree.ts'

export interface Context<Value> {
  initial: Value
  Provider: Component
}

export function createContext<Value>(initial: Value): Context<Value> {
  return { initial, Provider: ({ children }) => children }
}

export function useContext<Value>({ initial, Provider }: Context<Value>): Value {
  const { place } = rendering
  for (let at = place.above; at; at = at.above) {
    if (at.wanted?.type !== Provider) continue
    at.readers.add(place)
    // what its type asks for
    return at.wanted.props['value'] as Value
  }
  return initial
}
