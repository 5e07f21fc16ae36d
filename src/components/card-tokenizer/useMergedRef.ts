'use client'
import { useCallback, type ForwardedRef } from 'react'

/** One ref for two owners: the kit, and the host that passed its own. */
export function useMergedRef<Element>(
  ours: (element: Element | null) => void,
  theirs: ForwardedRef<Element>,
): (element: Element | null) => void {
  return useCallback(
    (element) => {
      ours(element)
      if (typeof theirs === 'function') theirs(element)
      else if (theirs) theirs.current = element
    },
    [ours, theirs],
  )
}
