'use client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

export interface UseHoldParameters {
  /** Whole seconds in which it can be undone; 10 unless given, 0 for none. */
  seconds?: number | undefined
  /** What is held back. Called once for each `start` that is not undone. */
  onEnd: () => void
}

export interface UseHoldResult {
  /** Counts down to 1; `undefined` while nothing is held. */
  secondsLeft: number | undefined
  start: () => void
  undo: () => void
}

/** More than a second between two ticks is a busy page; more than this is one that nobody looked at. */
const ASLEEP_MS = 5000

/**
 * Holds something back for a few seconds, for what cannot be undone once it is done. Leaving undoes it: the
 * component, the page, or the machine asleep.
 *
 * @example
 * const { secondsLeft, start, undo } = useHold({ onEnd: () => mutate({ secretId }) })
 */
export function useHold({ seconds = 10, onEnd }: UseHoldParameters): UseHoldResult {
  const [secondsLeft, setSecondsLeft] = useState<number>()
  const latest = useRef(onEnd)
  useLayoutEffect(() => {
    latest.current = onEnd
  })
  const undo = () => setSecondsLeft(undefined)
  const start = () => {
    if (seconds > 0) setSecondsLeft((left) => left ?? seconds)
    else onEnd()
  }
  useEffect(() => {
    if (secondsLeft === undefined) return undefined
    const from = Date.now()
    const timer = setTimeout(() => {
      const isAwake = Math.abs(Date.now() - from) < ASLEEP_MS
      setSecondsLeft(isAwake && secondsLeft > 1 ? secondsLeft - 1 : undefined)
      if (isAwake && secondsLeft === 1) latest.current()
    }, 1000)
    const leave = () => {
      // at once: a page that comes back from the browser's cache runs its timers before React
      clearTimeout(timer)
      setSecondsLeft(undefined)
    }
    addEventListener('pagehide', leave)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', leave)
    }
  }, [secondsLeft])
  return { secondsLeft, start, undo }
}
