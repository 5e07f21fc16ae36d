'use client'
import { forwardRef, useImperativeHandle, useMemo, type ComponentPropsWithoutRef } from 'react'
import type { CardmintError } from '../../client/errors/CardmintError.ts'
import type { PaymentMethod } from '../../contracts/plastiq.ts'
import type { CardEntryStore, CardFieldsOptions } from '../../card-entry/types.ts'
import { useCardEntry } from '../../hooks/useCardEntry.ts'
import { useCardValue } from '../../hooks/useCardValue.ts'
import { card as cardWords } from '../../messages/en/card.ts'
import { errors, unknownOutcome } from '../../messages/en/commonErrors.ts'
import { useMessages } from '../../provider/useMessages.ts'
import { useWords } from '../../provider/words.ts'
import { replayBlock } from '../shared/replayBlock.ts'
import { Announcements } from './Announcements.tsx'
import { CardFieldsContext, type CardDefaults } from './CardFieldsContext.ts'
import { endAfter } from './endInReact.ts'
import { useSubmission, type SubmitResult } from './useSubmission.ts'

const words = { card: cardWords, errors, unknownOutcome }

/** The `ref` of `CardTokenizer` and `CardFields.Root`: actions on the form from outside of it. */
export interface CardFieldsHandle extends Pick<CardEntryStore, 'focus' | 'clear' | 'validate'> {
  /** Sends the card, as the button does. Never rejects. */
  submit: () => Promise<SubmitResult>
}

/** Props of the form: the options of card entry, attributes of the `<form>`, and what sends the card. */
export interface CardFormProps
  extends CardFieldsOptions, Omit<ComponentPropsWithoutRef<'form'>, 'onChange' | 'onError'> {
  /** Sends the card of this entry. Rejects with `CardmintError`. */
  send: (entry: CardEntryStore) => Promise<PaymentMethod>
  /** Called when the card is stored. Keep `paymentMethod.id`. */
  onToken: (paymentMethod: PaymentMethod) => void
  /** Called when a submission failed, also for fields that are missing or wrong (`card-incomplete`). */
  onError?: ((error: CardmintError) => void) | undefined
  /**
   * The name and the parts of the address that you know. The fields hold them when they appear and after they were
   * cleared; they count as not typed.
   */
  defaultValues?: CardDefaults | undefined
}

/**
 * The form around the parts. It knows neither the client nor TanStack, so that the card frame, which has no backend,
 * shows the same form. Renders a `<form>`.
 */
export const CardForm = forwardRef<CardFieldsHandle, CardFormProps>(function CardForm(props, ref) {
  const { send, onToken, onError, addresses, defaultValues, ...rest } = props
  const { billingAddress, acceptedBrands, brands, graceMonths, now, ...more } = rest
  const { maskCvc, recapture, onChange, children, onSubmit, onReset, ...form } = more
  const { locale } = useWords('<CardFields.Root>')
  const messages = useMessages('<CardFields.Root>', words)
  const judged = { billingAddress, addresses, acceptedBrands, brands, graceMonths, now }
  const entry = useCardEntry({ ...judged, maskCvc, recapture, onChange })
  const host = { send, onToken, onError }
  const { submit, ...sent } = useSubmission(entry, host)
  const { paymentMethod, pending, wait, failure, isIncomplete } = sent
  useImperativeHandle(ref, () => {
    const { focus, clear, validate } = entry
    return { focus, clear, validate, submit }
  })

  const brand = useCardValue(entry, (state) => state.brand)
  const saved = useCardValue(entry, (state) => (state.empty && paymentMethod) || null)
  // a separate constant, because the React compiler assumes that values taken out of `rest` may change
  const mask = maskCvc === true
  const value = useMemo(
    () => ({
      entry,
      mask,
      messages: messages.card,
      defaultValues,
      locale,
      addresses,
      pending,
      wait,
      failure,
      saved,
    }),
    [entry, mask, messages, defaultValues, locale, addresses, pending, wait, failure, saved],
  )
  const handleSubmit: CardFormProps['onSubmit'] = (event) => {
    event.preventDefault()
    endAfter(onSubmit)(event)
    // nothing was typed since: this is the second click of a slow double click, or a key that is held down
    if (!saved) void submit()
  }
  return (
    <CardFieldsContext.Provider value={value}>
      {/* `dialog`: before hydration a submit goes nowhere; `get` would put the digits into the address */}
      <form
        method="dialog"
        noValidate
        data-slot="card-fields"
        data-brand={brand}
        aria-busy={pending}
        {...form}
        {...replayBlock(form.className)}
        onSubmit={handleSubmit}
        onReset={endAfter(onReset)}
      >
        {children}
        <Announcements general={messages} isIncomplete={isIncomplete} isHeard={!!onError} />
      </form>
    </CardFieldsContext.Provider>
  )
})
