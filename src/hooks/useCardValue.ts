'use client'
import { useSyncExternalStore } from 'react'
import { initialState, type CardEntryStore, type CardFieldsState } from '../card-entry/types.ts'

/** One value that follows from a card's state. The component renders only when that value changes. */
export function useCardValue<Value>(
  entry: CardEntryStore,
  select: (state: CardFieldsState) => Value,
): Value {
  return useSyncExternalStore(
    entry.subscribe,
    () => select(entry.getState()),
    () => select(initialState),
  )
}
