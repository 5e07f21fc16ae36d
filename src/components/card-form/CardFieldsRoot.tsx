'use client'
import { forwardRef } from 'react'
import { useSendCard } from '../../hooks/ownWrites.ts'
import { CardForm, type CardFieldsHandle, type CardFormProps } from './CardForm.tsx'
import { FreshClientSecret } from './FreshClientSecret.tsx'

/** Props of `CardFields.Root`: the options of card entry, and attributes of the `<form>`. */
export interface CardFieldsRootProps extends Omit<CardFormProps, 'send'> {
  /** The payer for whom the card is stored; its UUID at Plastiq. The backend checks it against the signed-in caller. */
  payerId: string
}

/**
 * Holds the parts of a card form together and sends the card. Renders a `<form>`. It tells screen readers what happens,
 * whichever parts it has: without `CardFields.Error` or `CardFields.Saved`, show that yourself, by `onError` and `onToken`.
 */
export const CardFieldsRoot = forwardRef<CardFieldsHandle, CardFieldsRootProps>(
  function CardFieldsRoot({ payerId, children, ...props }, ref) {
    const send = useSendCard({ payerId })
    return (
      <CardForm {...props} ref={ref} send={send}>
        {children}
        <FreshClientSecret payerId={payerId} />
      </CardForm>
    )
  },
)
