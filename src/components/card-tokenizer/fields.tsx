'use client'
import { forwardRef } from 'react'
import { CardField, type CardFieldProps } from './CardField.tsx'
import { useCardFieldsContext } from './CardFieldsContext.ts'
import type { CardFieldsState } from '../../hooks/card-entry/types.ts'

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

/** A plain mark with the brand's name: state as text, no artwork of others. Of two brands neither goes first. */
function BrandMark() {
  const { card } = useCardFieldsContext('Number')
  const info = shownBrand(card.state)
  if (!info) return null
  return (
    <span data-slot="brand" data-brand={info.brand} aria-hidden="true">
      {info.name}
    </span>
  )
}

/** The brand that is known, or of two on one card the one that was chosen. */
export function shownBrand(state: CardFieldsState) {
  // what is read renders, and candidates change with every other digit before the brand is known
  if (!state.brand) return undefined
  const { candidates, preferredBrand } = state
  return candidates.length > 1
    ? candidates.find((info) => info.brand === preferredBrand)
    : candidates[0]
}
