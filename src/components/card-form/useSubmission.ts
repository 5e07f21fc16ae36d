'use client'
import { useRef, useState } from 'react'
import { CardmintError } from '../../client/errors/CardmintError.ts'
import { tell } from '../../hooks/tell.ts'
import type { PaymentMethod } from '../../contracts/plastiq.ts'
import type { CardEntryStore } from '../../card-entry/types.ts'
import { useAttempt } from '../../hooks/useAttempt.ts'
import { useRetryAfter } from '../../hooks/useRetryAfter.ts'

/** The result of a submission: a payment method, or the error that prevented it. */
export type SubmitResult =
  | { status: 'success'; paymentMethod: PaymentMethod }
  | { status: 'error'; error: CardmintError }

interface Host {
  /** Sends the card of this entry. Rejects with `CardmintError`. */
  send: (entry: CardEntryStore) => Promise<PaymentMethod>
  onToken: (paymentMethod: PaymentMethod) => void
  onError?: ((error: CardmintError) => void) | undefined
}

/** Sends the card, one submission at a time, and tells the host what came of it. */
export function useSubmission(entry: CardEntryStore, { send, onToken, onError }: Host) {
  const { isPending: pending, error, data: paymentMethod, attempt } = useAttempt(send)
  // a submission was tried while fields were missing or wrong
  const [isIncomplete, setIncomplete] = useState(false)
  const wait = useRetryAfter(error)
  const running = useRef<Promise<SubmitResult> | null>(null)

  const run = async (): Promise<SubmitResult> => {
    // in the same step as the click, because phones open the keyboard only for such a focus
    const isRight = entry.validate()
    setIncomplete(!isRight)
    if (!isRight) return { status: 'error', error: incomplete(entry) }
    const result = await attempt(entry)
    return result.error
      ? { status: 'error', error: result.error }
      : { status: 'success', paymentMethod: result.data }
  }
  const ended = () => {
    running.current = null
  }
  const report = (result: SubmitResult) => {
    if (result.status === 'success') tell(onToken, result.paymentMethod)
    else tell(onError, result.error)
    return result
  }
  return {
    pending,
    /** Seconds until the server wants to be asked again. */
    wait,
    isIncomplete,
    /** The error, unless it is about single fields. */
    failure: isIncomplete ? null : error,
    paymentMethod,
    /** Never throws. It is read and set in one step, so that a double click is one submission. */
    async submit(): Promise<SubmitResult> {
      // the wait isn't over: no request is sent, so there is nothing new to report
      if (error && wait > 0) return { status: 'error', error }
      return (running.current ??= run().finally(ended).then(report))
    },
  }
}

function incomplete(entry: CardEntryStore): CardmintError {
  return new CardmintError('card-incomplete', { fieldErrors: entry.getState().errors })
}
