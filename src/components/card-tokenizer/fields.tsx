'use client'
import { forwardRef } from 'react'
import { CardField, type CardFieldProps } from './CardField.tsx'
import { useCardFieldsContext } from './CardFieldsContext.ts'

/** The card number, with the brand as soon as it is known. Renders an `<input>`. */
export const Number = forwardRef<HTMLInputElement, CardFieldProps>(function Number(props, ref) {
  return <CardField {...props} ref={ref} field="number" adornment={<BrandMark />} />
})

/** The expiry, `MM / YY`. Renders an `<input>`. */
export const Expiry = forwardRef<HTMLInputElement, CardFieldProps>(function Expiry(props, ref) {
  const { messages } = useCardFieldsContext('Expiry')
  return <CardField placeholder={messages.hints.expiry} {...props} ref={ref} field="expiry" />
})

/** The security code. Renders an `<input>`. */
export const SecurityCode = forwardRef<HTMLInputElement, CardFieldProps>(
  function SecurityCode(props, ref) {
    return <CardField {...props} ref={ref} field="securityCode" />
  },
)

/** The name on the card. Renders an `<input>`. */
export const Name = forwardRef<HTMLInputElement, CardFieldProps>(function Name(props, ref) {
  return <CardField {...props} ref={ref} field="name" />
})

/** A plain mark with the brand's name: state as text, no artwork of others. */
function BrandMark() {
  const { card } = useCardFieldsContext('Number')
  const { brand, candidates } = card.state
  const info = brand && candidates[0]
  if (!info) return null
  return (
    <span data-slot="brand" data-brand={info.brand} aria-hidden="true">
      {info.name}
    </span>
  )
}
