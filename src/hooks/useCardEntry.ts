'use client'
import { useEffect, useId, useState } from 'react'
import { createCardEntry } from '../card-entry/createCardEntry.ts'
import type { CardEntryStore, CardFieldsOptions } from '../card-entry/types.ts'

/** One card for as long as the component lives; follows the options as they change. */
export function useCardEntry(options: CardFieldsOptions): CardEntryStore {
  const id = useId()
  const [entry] = useState(() => createCardEntry(id))
  useEffect(() => entry.setOptions(options))
  return entry
}
