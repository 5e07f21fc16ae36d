'use client'
import { useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react'
import type { CardFieldName } from '../card/types.ts'
import type { CardEntry } from '../queries/tokenizeCardMutationOptions.ts'
import { createCardEntry } from './card-entry/createCardEntry.ts'
import { fieldErrorId, getFieldProps, type CardFieldProps } from './card-entry/getFieldProps.ts'
import { trackReads } from './card-entry/trackReads.ts'
import type { CardEntryStore, CardFieldsOptions, CardFieldsState } from './card-entry/types.ts'

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

/**
 * Headless card entry: real, uncontrolled inputs in your own markup, and a state that never holds a
 * digit.
 *
 * @example
 * const card = useCardFields({ onChange: ({ complete }) => setReady(complete) })
 * <input {...card.getFieldProps('number')} />
 */
export function useCardFields(options: CardFieldsOptions = {}): UseCardFieldsResult {
  const id = useId()
  const [store] = useState(createCardEntry)
  const [reads] = useState(() => trackReads(store))
  const snapshot = useSyncExternalStore(reads.subscribe, store.getState, reads.getServerState)
  useEffect(() => store.setOptions(options))
  const mask = options.maskCvc
  return useMemo(() => {
    const state = reads.watch(snapshot)
    return {
      state,
      focus: store.focus,
      clear: store.clear,
      validate: store.validate,
      preferBrand: store.preferBrand,
      moveNumber: store.moveNumber,
      entry: store,
      getErrorId: (name) => fieldErrorId(id, name),
      getFieldProps: (name) => ({
        ...getFieldProps(id, name, store.ref(name), state.errors[name]),
        ...(mask && name === 'securityCode' && { type: 'password' }),
      }),
    }
  }, [reads, snapshot, store, id, mask])
}
