'use client'
import type { ForwardRefExoticComponent, RefAttributes } from 'react'
import { Address } from './Address.tsx'
import { BrandChoice } from './BrandChoice.tsx'
import { cardField, type CardFieldProps, type CardNumberProps } from './CardField.tsx'
import type { CardTokenizerProps } from './CardTokenizer.tsx'
import { Failure, Saved, Submit } from './submitParts.tsx'

type FieldWith<Props> = ForwardRefExoticComponent<Props & RefAttributes<HTMLInputElement>>

interface FieldParts {
  /** The card number, with the brand as soon as it is known. Renders an `<input>`. */
  Number: FieldWith<CardNumberProps>
  /** The expiry, `MM / YY`. Renders an `<input>`. */
  Expiry: FieldWith<CardFieldProps>
  /** The security code. Renders an `<input>`. */
  SecurityCode: FieldWith<CardFieldProps>
  /** The name on the card. Renders an `<input>`. */
  Name: FieldWith<CardFieldProps>
}

/** The fields that are no part of the address. */
export const fieldParts: FieldParts = {
  Number: cardField('number'),
  Expiry: cardField('expiry'),
  SecurityCode: cardField('securityCode'),
  Name: cardField('name'),
}

type CardFormPartsProps = Pick<
  CardTokenizerProps,
  'billingAddress' | 'recapture' | 'defaultCountry' | 'countries' | 'renderBrand'
>

/** The parts of the ready-made form, in their order. */
export function CardFormParts({ billingAddress, recapture, ...props }: CardFormPartsProps) {
  const { renderBrand, ...address } = props
  const { Number, Expiry, SecurityCode, Name } = fieldParts
  return (
    <>
      {!recapture && (
        <>
          <Number renderBrand={renderBrand} />
          <BrandChoice />
          <Expiry />
        </>
      )}
      <SecurityCode />
      {!recapture && <Name />}
      {!recapture && !billingAddress && <Address {...address} />}
      {/* above what it leads to, so that it does not move then */}
      <Submit />
      <Failure />
      <Saved />
    </>
  )
}
