'use client'
import { useRef, useState } from 'react'
import { isCardmintError, type CardmintError } from '../../client/errors/CardmintError.ts'
import type { PaymentMethod } from '../../contracts/plastiq.ts'
import type { CardEntryStore } from '../../card-entry/types.ts'
import { useRetryAfter } from '../../hooks/useRetryAfter.ts'
import { useTokenizeCard } from '../../hooks/useTokenizeCard.ts'

/** The result of a submission: a payment method, or the error that prevented it. */
export type SubmitResult =
  | { status: 'success'; paymentMethod: PaymentMethod }
  | { status: 'error'; error: CardmintError }

interface Host {
  payerId: string
  onToken: (paymentMethod: PaymentMethod) => void
  onError?: ((error: CardmintError) => void) | undefined
}

const never = () => Promise.reject(new Error('never called'))

/** Sends the card, one submission at a time, and tells the host what came of it. */
export function useSubmission(entry: CardEntryStore, { payerId, onToken, onError }: Host) {
  const { isPending: pending, error, data, mutateAsync } = useTokenizeCard({ payerId })
  // a submission was tried while fields were missing or wrong
  const [isIncomplete, setIncomplete] = useState(false)
  const wait = useRetryAfter(error)
  const running = useRef<Promise<SubmitResult> | null>(null)

  const send = async (): Promise<SubmitResult> => {
    // in the same step as the click: a phone opens its keyboard only for a focus then
    const isRight = entry.validate()
    setIncomplete(!isRight)
    try {
      // if the card is wrong, the entry rejects with the reason
      const sent = isRight ? mutateAsync(entry) : entry.submit(never)
      return { status: 'success', paymentMethod: await sent }
    } catch (thrown) {
      if (isCardmintError(thrown)) return { status: 'error', error: thrown }
      throw thrown
    } finally {
      running.current = null
    }
  }
  const report = (result: SubmitResult) => {
    if (result.status === 'success') onToken(result.paymentMethod)
    else onError?.(result.error)
    return result
  }
  return {
    pending,
    /** Seconds until the server wants to be asked again. */
    wait,
    isIncomplete,
    /** The error, unless it is about single fields. */
    failure: isIncomplete ? null : error,
    paymentMethod: data,
    /** Never throws. Set in the same step as it is read, so that a double click is one submission. */
    async submit(): Promise<SubmitResult> {
      // too soon: no request is sent, so there is nothing new to report
      if (error && wait > 0) return { status: 'error', error }
      return (running.current ??= send().then(report))
    },
  }
}
