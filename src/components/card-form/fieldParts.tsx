'use client'
import type { ForwardRefExoticComponent, RefAttributes } from 'react'
import { cardField, type CardFieldProps } from './CardField.tsx'

type Field = ForwardRefExoticComponent<CardFieldProps & RefAttributes<HTMLInputElement>>

/** The card number, with the brand as soon as it is known. Renders an `<input>`. */
export const Number = cardField('number')

/** The expiry, `MM / YY`. Renders an `<input>`. */
export const Expiry: Field = cardField('expiry')

/** The security code. Renders an `<input>`. */
export const SecurityCode: Field = cardField('securityCode')

/** The name on the card. Renders an `<input>`. */
export const Name: Field = cardField('name')
