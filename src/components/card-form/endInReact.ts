'use client'
import type { SyntheticEvent } from 'react'
import { tell } from '../../hooks/tell.ts'

/**
 * Stops an event in React's tree, portals included. The browser's own event goes on, so listeners on the document
 * still get it; `stopPropagation` would stop both.
 */
function endInReact(event: SyntheticEvent): void {
  event.isPropagationStopped = () => true
}

/**
 * Spread it on an element around fields, so that their events bubble to no ancestor in React, which could read their
 * text. Handlers on a field itself still run, and so do capture handlers around it: React calls those first.
 */
export const island = { onInput: endInReact, onBeforeInput: endInReact, onChange: endInReact }

/**
 * Wraps the host's handler of a part, so that it is the last one in React's tree to get the event. What it throws is
 * reported and stops nothing, as with every other callback of a host's.
 */
export function endAfter<Event extends SyntheticEvent>(
  theirs: ((event: Event) => void) | undefined,
) {
  return (event: Event) => {
    tell(theirs, event)
    endInReact(event)
  }
}
