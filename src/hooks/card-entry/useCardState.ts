'use client'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { CardFieldName } from '../../card/types.ts'
import type { CardEntry } from '../../queries/tokenizeCardMutationOptions.ts'
import { fieldErrorId, getFieldProps, type CardFieldProps } from './getFieldProps.ts'
import { trackReads } from './trackReads.ts'
import type { CardEntryStore, CardFieldsState } from './types.ts'

export interface UseCardFieldsResult extends Pick<
  CardEntryStore,
  'focus' | 'clear' | 'validate' | 'preferBrand' | 'moveNumber'
> {
  /** What may be known about the card; a component re-renders only for the members it reads. */
  state: CardFieldsState
  /** Spread on a real `<input>` (a `<select>` for the country) of your own markup. */
  getFieldProps: (name: CardFieldName) => CardFieldProps
  /** The id of the element that shows a field's error: the field points to it while there is one. */
  getErrorId: (name: CardFieldName) => string
  /** What `useTokenizeCard().mutate` takes. */
  entry: CardEntry
}

/** One card as a component sees it: each that asks re-renders for what it reads itself, and no other does. */
export function useCardState(entry: CardEntryStore, mask?: boolean): UseCardFieldsResult {
  const [reads] = useState(() => trackReads(entry))
  const snapshot = useSyncExternalStore(reads.subscribe, entry.getState, reads.getServerState)
  return useMemo(() => {
    const state = reads.watch(snapshot)
    const { id, focus, clear, validate, preferBrand, moveNumber } = entry
    return {
      state,
      focus,
      clear,
      validate,
      preferBrand,
      moveNumber,
      entry,
      getErrorId: (name) => fieldErrorId(id, name),
      getFieldProps: (name) => ({
        ...getFieldProps(id, name, entry.ref(name), state.errors[name]),
        ...(mask && name === 'securityCode' && { type: 'password' }),
      }),
    }
  }, [reads, snapshot, entry, mask])
}
