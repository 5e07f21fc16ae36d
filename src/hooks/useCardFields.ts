'use client'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { CardFieldName } from '../card/types.ts'
import type { CardEntry } from '../queries/tokenizeCardMutationOptions.ts'
import {
  fieldErrorId,
  getFieldProps,
  isOptional,
  type CardInputProps,
} from '../card-entry/getFieldProps.ts'
import { trackReads } from '../card-entry/trackReads.ts'
import {
  initialState,
  type CardEntryStore,
  type CardFieldsOptions,
  type CardFieldsState,
} from '../card-entry/types.ts'
import { useCardEntry } from './useCardEntry.ts'

/** The result of `useCardFields`. */
export interface UseCardFieldsResult extends Pick<
  CardEntryStore,
  'focus' | 'clear' | 'validate' | 'preferBrand' | 'moveNumber'
> {
  /** The state of the form. A component re-renders only for the members that it reads. */
  state: CardFieldsState
  /** Props of a field: spread them on an `<input>` (for the country, a `<select>`) of your own. */
  getFieldProps: (name: CardFieldName) => CardInputProps
  /** The id for the element that shows a field's error; the field refers to it while it has an error. */
  getErrorId: (name: CardFieldName) => string
  /** The card; pass it to `mutate` of `useTokenizeCard`. */
  entry: CardEntry
}

/**
 * Headless card entry: real, uncontrolled inputs in your own markup, and a state that never holds a digit.
 *
 * The inputs keep what was typed until the card is sent, the inputs are removed, their form is reset or the page is
 * left; Suspense, `<Activity>` and a failed hydration don't empty them. Never throws.
 *
 * @param options Rules for the card and the address; they may change between renders.
 * @returns Prop getters, the state, and actions on the fields.
 * @example
 * const card = useCardFields({ onChange: ({ complete }) => setReady(complete) })
 * const number = <input {...card.getFieldProps('number')} />
 */
export function useCardFields(options: CardFieldsOptions = {}): UseCardFieldsResult {
  const entry = useCardEntry(options)
  const [reads] = useState(() => trackReads(entry.getState))
  const isHydrating = useSyncExternalStore(entry.subscribe, reads.getVersion, () => -1) < 0
  const current = isHydrating ? initialState : entry.getState()
  const mask = options.maskCvc
  const hasRules = options.brands !== undefined
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
      getFieldProps(name) {
        // without `brands` no field is optional, so the state isn't read and causes no render
        const optional = hasRules && isOptional(state, name)
        return getFieldProps(entry, name, state.errors[name], mask, optional)
      },
    }
  }, [reads, current, entry, mask, hasRules])
}
