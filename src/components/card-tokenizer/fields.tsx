'use client'
import { forwardRef } from 'react'
import type { CardFieldName } from '../../card/types.ts'
import { CardField, type CardFieldProps } from './CardField.tsx'

/** The card number, with the brand as soon as it is known. Renders an `<input>`. */
export const Number = fieldOf('number')

/** The expiry, `MM / YY`. Renders an `<input>`. */
export const Expiry = fieldOf('expiry')

/** The security code. Renders an `<input>`. */
export const SecurityCode = fieldOf('securityCode')

/** The name on the card. Renders an `<input>`. */
export const Name = fieldOf('name')

function fieldOf(field: CardFieldName) {
  const Field = forwardRef<HTMLInputElement, CardFieldProps>((props, ref) => (
    <CardField {...props} ref={ref} field={field} />
  ))
  Field.displayName = `CardFields(${field})`
  return Field
}
