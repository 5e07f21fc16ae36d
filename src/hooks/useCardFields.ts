'use client'
import type { CardFieldsOptions } from './card-entry/types.ts'
import { useCardEntry } from './card-entry/useCardEntry.ts'
import { useCardState, type UseCardFieldsResult } from './card-entry/useCardState.ts'

export type { UseCardFieldsResult }

/**
 * Headless card entry: real, uncontrolled inputs in your own markup, and a state that never holds a
 * digit.
 *
 * @example
 * const card = useCardFields({ onChange: ({ complete }) => setReady(complete) })
 * <input {...card.getFieldProps('number')} />
 */
export function useCardFields(options: CardFieldsOptions = {}): UseCardFieldsResult {
  return useCardState(useCardEntry(options), options.maskCvc)
}
