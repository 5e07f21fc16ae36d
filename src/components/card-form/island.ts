'use client'
import type { SyntheticEvent } from 'react'

/**
 * Ends the way of an event through React's tree, portals included. Only for React: the browser's own event goes
 * on, so that listeners on the document still hear it. `stopPropagation` would end both.
 */
export function endInReact(event: SyntheticEvent): void {
  event.isPropagationStopped = () => true
}

/**
 * Spread on an element around fields: no ancestor in React hears what is typed in them, or could read it. Handlers
 * on a field itself run as ever.
 */
export const island = { onInput: endInReact, onBeforeInput: endInReact, onChange: endInReact }

/** The host's handler of a part, which is the last one in React's tree to hear the event. */
export function endAfter<Event extends SyntheticEvent>(
  theirs: ((event: Event) => void) | undefined,
) {
  return (event: Event) => {
    theirs?.(event)
    endInReact(event)
  }
}
