'use client'
import { useRef, useState } from 'react'
import { isCardmintError, type CardmintError } from '../../client/errors/CardmintError.ts'
import type { PaymentMethod } from '../../contracts/plastiq.ts'
import type { CardEntryStore } from '../../card-entry/types.ts'
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

/** The last submission: under way, failed or stored. */
interface Submission {
  pending: boolean
  error: CardmintError | null
  paymentMethod: PaymentMethod | undefined
}

const none: Submission = { pending: false, error: null, paymentMethod: undefined }
const never = () => Promise.reject(new Error('never called'))

/** Sends the card, one submission at a time, and tells the host what came of it. */
export function useSubmission(entry: CardEntryStore, host: Host) {
  const [{ pending, error, paymentMethod }, setSubmission] = useState(none)
  // a submission was tried while fields were missing or wrong
  const [isIncomplete, setIncomplete] = useState(false)
  const wait = useRetryAfter(error)
  const running = useRef<Promise<SubmitResult> | null>(null)

  const send = async (): Promise<SubmitResult> => {
    // in the same step as the click: a phone opens its keyboard only for a focus then
    const isRight = entry.validate()
    setIncomplete(!isRight)
    if (isRight) setSubmission({ ...none, pending: true })
    try {
      // if the card is wrong, the entry rejects with the reason
      const stored = await (isRight ? host.send(entry) : entry.submit(never))
      setSubmission({ ...none, paymentMethod: stored })
      return { status: 'success', paymentMethod: stored }
    } catch (thrown) {
      const failure = isCardmintError(thrown) ? thrown : null
      if (isRight) setSubmission({ ...none, error: failure })
      if (failure) return { status: 'error', error: failure }
      throw thrown
    } finally {
      running.current = null
    }
  }
  const report = (result: SubmitResult) => {
    if (result.status === 'success') host.onToken(result.paymentMethod)
    else host.onError?.(result.error)
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
    /** Never throws. Set in the same step as it is read, so that a double click is one submission. */
    async submit(): Promise<SubmitResult> {
      // too soon: no request is sent, so there is nothing new to report
      if (error && wait > 0) return { status: 'error', error }
      return (running.current ??= send().then(report))
    },
  }
}
