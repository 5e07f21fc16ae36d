'use client'
import { useEffect, useRef, useState } from 'react'
import { CardmintError, isCardmintError } from '../client/errors/CardmintError.ts'

/** The result of one attempt: what was asked for, or the error that prevented it. */
type AttemptResult<Data> = { error: null; data: Data } | { error: CardmintError; data?: undefined }

interface Attempts<Data, Variables> {
  isPending: boolean
  /** Why the last attempt failed. */
  error: CardmintError | null
  /** The result of the last attempt. */
  data: Data | undefined
  /**
   * Makes an attempt.
   *
   * @param onDone Called with the result; of a component that `<Activity>` hides, once it is shown again. Not called if the
   * component is gone by then.
   */
  attempt: (
    variables: Variables,
    onDone?: (result: AttemptResult<Data>) => void,
  ) => Promise<AttemptResult<Data>>
  /** Forgets the last attempt. */
  reset: () => void
}

/**
 * Tracks the write of a component: whether it is pending, and its result as soon as the write itself is done.
 *
 * @param write Throws `CardmintError`. Anything else that it throws counts as `network` with an unknown outcome.
 */
export function useAttempt<Data, Variables>(
  write: (variables: Variables) => Promise<Data>,
): Attempts<Data, Variables> {
  const [isPending, setPending] = useState(false)
  const [last, setLast] = useState<AttemptResult<Data> | null>(null)
  const isMounted = useRef(false)
  const missed = useRef<() => void>(undefined)
  useEffect(() => {
    isMounted.current = true
    // not in the effect itself, where React cannot render at once
    if (missed.current) queueMicrotask(missed.current)
    missed.current = undefined
    return () => {
      isMounted.current = false
    }
  }, [])
  return {
    isPending,
    error: last?.error ?? null,
    data: last?.data,
    async attempt(variables, onDone) {
      setPending(true)
      setLast(null)
      try {
        const result = await resultOf(write(variables))
        setLast(result)
        const done = () => onDone?.(result)
        if (isMounted.current) done()
        else missed.current = done
        return result
      } finally {
        setPending(false)
      }
    },
    reset: () => setLast(null),
  }
}

async function resultOf<Data>(written: Promise<Data>): Promise<AttemptResult<Data>> {
  try {
    return { error: null, data: await written }
  } catch (error) {
    if (isCardmintError(error)) return { error }
    // another script has broken something of the browser's, for example; nobody knows what was done before that
    return { error: new CardmintError('network', { outcome: 'unknown' }) }
  }
}
