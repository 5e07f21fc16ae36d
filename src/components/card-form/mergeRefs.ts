import type { ForwardedRef } from 'react'

/** Merges the kit's ref with the one that the host has passed. */
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
