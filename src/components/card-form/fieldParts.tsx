'use client'
import type { ForwardRefExoticComponent, RefAttributes } from 'react'
import { cardField, type CardFieldProps, type CardNumberProps } from './CardField.tsx'

type FieldWith<Props> = ForwardRefExoticComponent<Props & RefAttributes<HTMLInputElement>>
type Field = FieldWith<CardFieldProps>

/** The card number, with the brand as soon as it is known. Renders an `<input>`. */
export const Number: FieldWith<CardNumberProps> = cardField('number')

/** The expiry, `MM / YY`. Renders an `<input>`. */
export const Expiry: Field = cardField('expiry')

/** The security code. Renders an `<input>`. */
export const SecurityCode: Field = cardField('securityCode')

/** The name on the card. Renders an `<input>`. */
export const Name: Field = cardField('name')
