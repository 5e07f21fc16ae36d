'use client'
import { useEffect, useReducer } from 'react'
import type { CardmintError } from '../client/errors/CardmintError.ts'

/** The end of each wait, counted from when the first component saw the error. */
const freeAt = new WeakMap<CardmintError, number>()

/**
 * Counts down the seconds until the server may be asked again. Show them, and keep the button disabled. Never throws.
 *
 * @param error The `error` of a query or mutation; the wait counts from when a component first sees it.
 * @returns Whole seconds; `0` when the server may be asked.
 * @example
 * const seconds = useRetryAfter(useCreateApiSecret({ apiKey }).error)
 */
export function useRetryAfter(error: CardmintError | null): number {
  const [, lookAgain] = useReducer((looks: number) => looks + 1, 0)
  const seconds = secondsLeft(error)
  const isWaiting = seconds > 0
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setInterval(lookAgain, 1000)
    return () => clearInterval(timer)
  }, [isWaiting])
  return seconds
}

function secondsLeft(error: CardmintError | null): number {
  const askedMs = error?.retryAfterMs
  if (!error || !askedMs) return 0
  const now = Date.now()
  const until = freeAt.get(error) ?? now + askedMs
  freeAt.set(error, until)
  // a clock that was set back must not prolong the wait
  return Math.ceil(Math.min(Math.max(0, until - now), askedMs) / 1000)
}
