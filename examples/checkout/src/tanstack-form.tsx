import { useForm } from '@tanstack/react-form'
import { isCardmintError, replayBlock, useCardFields, useTokenizeCard } from 'cardmint'
import { useState } from 'react'
import { CardInputs } from './card-inputs'
import { billingAddress, checkEmail, emptyOrder, placeOrder } from './order'

/** TanStack Form: one submit for the order and the card, errors from both. */
export function TanStackForm({ payerId }: { payerId: string }) {
  const card = useCardFields({ billingAddress })
  const { mutateAsync, error } = useTokenizeCard({ payerId })
  const [done, setDone] = useState('')
  const form = useForm({
    defaultValues: emptyOrder,
    onSubmit: async ({ value }) => {
      if (!card.validate()) return
      const stored = await mutateAsync(card.entry).catch(() => undefined)
      if (stored) setDone(await placeOrder(value, stored))
    },
    // the order is wrong; shows what is wrong with the card at the same time
    onSubmitInvalid: () => void card.validate(),
  })
  return (
    <form
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void form.handleSubmit()
      }}
      {...replayBlock()}
    >
      <form.Field name="email" validators={{ onSubmit: ({ value }) => checkEmail(value) }}>
        {({ state, handleChange, handleBlur }) => (
          <p>
            <label htmlFor="email">Email</label>{' '}
            <input
              id="email"
              type="email"
              aria-describedby="email-error"
              value={state.value}
              onChange={(event) => handleChange(event.target.value)}
              onBlur={handleBlur}
            />{' '}
            <span id="email-error">{state.meta.errors.join(' ')}</span>
          </p>
        )}
      </form.Field>
      <CardInputs card={card} />
      <button type="submit">Pay</button>
      <output>
        {done}
        {isCardmintError(error) && `The card was not saved: ${error.code}`}
      </output>
    </form>
  )
}
