'use client'
import {
  forwardRef,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
} from 'react'
import { isCardmintError, type CardmintError } from '../../client/errors.ts'
import type { PaymentMethod } from '../../contracts/plastiq.ts'
import type { CardFieldsOptions } from '../../hooks/card-entry/types.ts'
import { useCardFields, type UseCardFieldsResult } from '../../hooks/useCardFields.ts'
import { useClientSecret } from '../../hooks/useClientSecret.ts'
import { useRecentActivity } from '../../hooks/useRecentActivity.ts'
import { useTokenizeCard } from '../../hooks/useTokenizeCard.ts'
import { card as cardWords } from '../../messages/en/card.ts'
import { errors } from '../../messages/en/errors.ts'
import { useCardmint } from '../../provider/CardmintProvider.tsx'
import { useMessages } from '../../provider/useMessages.ts'
import { replayBlock } from '../shared/replayBlock.ts'
import { Announcements } from './Announcements.tsx'
import { CardFieldsContext } from './CardFieldsContext.ts'

const words = { card: cardWords, errors }

/** What a submission came to. There is no success without a payment method. */
export type SubmitResult =
  | { status: 'success'; paymentMethod: PaymentMethod }
  | { status: 'error'; error: CardmintError }

export interface CardFieldsHandle extends Pick<
  UseCardFieldsResult,
  'focus' | 'clear' | 'validate'
> {
  /** Sends the card, as the button does. Never throws. */
  submit: () => Promise<SubmitResult>
}

export interface CardFieldsRootProps
  extends CardFieldsOptions, Omit<ComponentPropsWithoutRef<'form'>, 'onChange' | 'onError'> {
  /** For whom the card is stored; the backend checks it against the signed-in caller. */
  payerId: string
  /** The card is stored: keep `paymentMethod.id`. */
  onToken: (paymentMethod: PaymentMethod) => void
  onError?: ((error: CardmintError) => void) | undefined
}

const never = () => Promise.reject(new Error('never called'))

/** Holds the card's parts together and sends the card. Renders a `<form>`. */
export const CardFieldsRoot = forwardRef<CardFieldsHandle, CardFieldsRootProps>(
  function CardFieldsRoot(props, ref) {
    const { payerId, onToken, onError, ...rest } = props
    const { billingAddress, acceptedBrands, maskCvc, recapture, onChange, ...others } = rest
    const { children, onSubmit, ...form } = others
    const { locale } = useCardmint('<CardFields.Root>')
    const messages = useMessages('<CardFields.Root>', words)
    const card = useCardFields({
      billingAddress,
      acceptedBrands,
      maskCvc,
      recapture,
      onChange,
    })
    const tokenization = useTokenizeCard({ payerId })
    const { isPending: pending, error, data: paymentMethod } = tokenization
    const { nearlyComplete } = card.state
    const isActive = useRecentActivity(nearlyComplete)
    useClientSecret({
      payerId,
      keepFresh: 'intent',
      intent: nearlyComplete && isActive,
      // nothing of it is shown
      query: { notifyOnChangeProps: [] },
    })

    const [isIncomplete, setIncomplete] = useState(false)
    const running = useRef<Promise<SubmitResult> | null>(null)
    const send = async (): Promise<SubmitResult> => {
      // in the same step as the click: a phone opens its keyboard only for a focus then
      const isRight = card.validate()
      setIncomplete(!isRight)
      try {
        // of a card that is not right the entry itself says what is wrong
        const sent = isRight ? tokenization.mutateAsync(card.entry) : card.entry.submit(never)
        return { status: 'success', paymentMethod: await sent }
      } catch (thrown) {
        if (isCardmintError(thrown)) return { status: 'error', error: thrown }
        throw thrown
      } finally {
        running.current = null
      }
    }
    // set in the same step as it is read, so that a double click is one submission
    const submit = () => (running.current ??= send().then(report))
    const report = (result: SubmitResult) => {
      if (result.status === 'success') onToken(result.paymentMethod)
      else onError?.(result.error)
      return result
    }
    const { focus, clear, validate } = card
    useImperativeHandle(ref, () => ({ focus, clear, validate, submit }))

    const failure = isIncomplete ? null : error
    // asked in this order, as what is read renders: nothing is stored while most cards are typed
    const saved = paymentMethod && card.state.empty ? paymentMethod : null
    const value = useMemo(
      () => ({ card, messages: messages.card, locale, pending, failure, saved }),
      [card, messages, locale, pending, failure, saved],
    )
    const handleSubmit: CardFieldsRootProps['onSubmit'] = (event) => {
      event.preventDefault()
      onSubmit?.(event)
      void submit()
    }
    return (
      <CardFieldsContext.Provider value={value}>
        {/* `dialog`: before hydration a submit goes nowhere; `get` would put the digits into the address */}
        <form
          method="dialog"
          noValidate
          data-slot="card-fields"
          data-brand={card.state.brand}
          aria-busy={pending}
          {...form}
          {...replayBlock(form.className)}
          onSubmit={handleSubmit}
        >
          {children}
          <Announcements errors={messages.errors} isIncomplete={isIncomplete} />
        </form>
      </CardFieldsContext.Provider>
    )
  },
)
