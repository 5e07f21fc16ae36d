'use client'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { CardFieldName } from '../card/types.ts'
import type { CardEntry } from '../queries/tokenizeCardMutationOptions.ts'
import { fieldErrorId, getFieldProps, type CardFieldProps } from '../card-entry/getFieldProps.ts'
import { trackReads } from '../card-entry/trackReads.ts'
import {
  initialState,
  type CardEntryStore,
  type CardFieldsOptions,
  type CardFieldsState,
} from '../card-entry/types.ts'
import { useCardEntry } from './useCardEntry.ts'

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
 * digit. What was typed stays until it is sent, its element is gone, its form is reset or the page is left;
 * Suspense, `<Activity>` and a failed hydration keep it.
 *
 * @example
 * const card = useCardFields({ onChange: ({ complete }) => setReady(complete) })
 * <input {...card.getFieldProps('number')} />
 */
export function useCardFields(options: CardFieldsOptions = {}): UseCardFieldsResult {
  const entry = useCardEntry(options)
  const [reads] = useState(() => trackReads(entry.getState))
  const isHydrating = useSyncExternalStore(entry.subscribe, reads.getVersion, () => -1) < 0
  const current = isHydrating ? initialState : entry.getState()
  const mask = options.maskCvc
  return useMemo(() => {
    const state = reads.watch(current)
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
      getFieldProps: (name) => getFieldProps(entry, name, state.errors[name], mask),
    }
  }, [reads, current, entry, mask])
}
