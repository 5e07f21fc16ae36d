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
  const latest = useRef({ onEnd, secondsLeft })
  useLayoutEffect(() => {
    latest.current = { onEnd, secondsLeft }
  })
  const undo = () => setSecondsLeft(undefined)
  const start = () => {
    if (seconds > 0) setSecondsLeft((left) => left ?? seconds)
    else onEnd()
  }
  const isHeld = secondsLeft !== undefined
  useEffect(() => {
    if (!isHeld) return undefined
    // counted here and not from render to render, because a test may advance its timers by all of it at once
    let left = latest.current.secondsLeft ?? 0
    let from = Date.now()
    const timer = setInterval(() => {
      const isAwake = Math.abs(Date.now() - from) < ASLEEP_MS
      from = Date.now()
      left -= 1
      if (isAwake && left > 0) return setSecondsLeft(left)
      stop()
      if (isAwake) latest.current.onEnd()
    }, 1000)
    const stop = () => {
      // at once, because a page that comes back from the browser's cache runs its timers before React
      clearInterval(timer)
      setSecondsLeft(undefined)
    }
    window.addEventListener('pagehide', stop)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', stop)
    }
  }, [isHeld])
  return { secondsLeft, start, undo }
}
