import type { ForwardedRef } from 'react'

/** One ref for two owners: the kit, and the host that passed its own. */
export function mergeRefs<Element>(
  ours: (element: Element | null) => void,
  theirs: ForwardedRef<Element>,
): (element: Element | null) => void {
  return (element) => {
    ours(element)
    if (typeof theirs === 'function') theirs(element)
    else if (theirs) theirs.current = element
  }
}
