import { isCardmintError, replayBlock, useCardFields, useTokenizeCard } from 'cardmint'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { CardInputs } from './card-inputs'
import { billingAddress, checkEmail, emptyOrder, placeOrder } from './order'

/** React Hook Form: one submit for the order and the card, errors from both. */
export function HookForm({ payerId }: { payerId: string }) {
  const { register, handleSubmit, formState } = useForm({ defaultValues: emptyOrder })
  const card = useCardFields({ billingAddress })
  const { mutateAsync, error } = useTokenizeCard({ payerId })
  const [done, setDone] = useState('')
  const submit = handleSubmit(
    async (order) => {
      if (!card.validate()) return
      const stored = await mutateAsync(card.entry).catch(() => undefined)
      if (stored) setDone(await placeOrder(order, stored))
    },
    // the order is wrong; shows what is wrong with the card at the same time
    () => void card.validate(),
  )
  return (
    <form method="dialog" noValidate onSubmit={submit} {...replayBlock()}>
      <p>
        <label htmlFor="email">Email</label>{' '}
        <input
          id="email"
          type="email"
          aria-describedby="email-error"
          {...register('email', { validate: (email) => checkEmail(email) ?? true })}
        />{' '}
        <span id="email-error">{formState.errors.email?.message}</span>
      </p>
      <CardInputs card={card} />
      <button type="submit" disabled={formState.isSubmitting}>
        Pay
      </button>
      <output>
        {done}
        {isCardmintError(error) && `The card was not saved: ${error.code}`}
      </output>
    </form>
  )
}
