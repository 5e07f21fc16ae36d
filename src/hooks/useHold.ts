'use client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Parameters of `useHold`. */
export interface UseHoldParameters {
  /**
   * Whole seconds in which the action can be undone. `0` acts at once.
   *
   * @default 10
   */
  seconds?: number | undefined
  /** The action. Called once for each `start` that is not undone. */
  onEnd: () => void
}

/** The result of `useHold`. */
export interface UseHoldResult {
  /** Counts down to 1; `undefined` while nothing is delayed. */
  secondsLeft: number | undefined
  /** Starts the delay; does nothing while one is running. */
  start: () => void
  /** Cancels the action. */
  undo: () => void
}

/** Also the default of `holdSeconds` in the dialogs. */
export const HOLD_SECONDS = 10

/** Milliseconds between two ticks from which the device was asleep; shorter gaps come from a busy page. */
const ASLEEP_MS = 5000

/**
 * Delays an irreversible action for a few seconds in which it can be undone.
 *
 * The action is also undone when the component unmounts, the page is left, or the device was asleep. Never throws.
 *
 * @param parameters The delay and the action.
 * @returns The seconds left, `start` and `undo`.
 * @example
 * const { secondsLeft, start, undo } = useHold({ onEnd: () => mutate({ secretId }) })
 */
export function useHold({ seconds = HOLD_SECONDS, onEnd }: UseHoldParameters): UseHoldResult {
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
      // at once, because a page that comes back from the browser's cache runs its timers before React
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
