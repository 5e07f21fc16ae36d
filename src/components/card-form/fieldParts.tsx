'use client'
import { cardField } from './CardField.tsx'

/** The card number, with the brand as soon as it is known. Renders an `<input>`. */
export const Number = cardField('number')

/** The expiry, `MM / YY`. Renders an `<input>`. */
export const Expiry = cardField('expiry')

/** The security code. Renders an `<input>`. */
export const SecurityCode = cardField('securityCode')

/** The name on the card. Renders an `<input>`. */
export const Name = cardField('name')
