'use client'
import { forwardRef } from 'react'
import { CardFields } from './CardFields.ts'
import type { CardFieldsHandle, CardFieldsRootProps } from './CardFieldsRoot.tsx'

export interface CardTokenizerProps extends Omit<CardFieldsRootProps, 'children'> {
  /** ISO 3166-1 alpha-2: the billing country that is chosen when the form appears. */
  defaultCountry?: string
}

/**
 * A complete card form: number, expiry, security code, name and, unless `billingAddress` is given, the
 * billing address. The digits stay in their inputs until they go, with a client secret, straight to the
 * tokenization endpoint. Renders a `<form>`.
 *
 * @example
 * <CardTokenizer payerId={payerId} onToken={({ id }) => saveReference(id)} />
 */
export const CardTokenizer = forwardRef<CardFieldsHandle, CardTokenizerProps>(
  function CardTokenizer({ defaultCountry, ...props }, ref) {
    return (
      <CardFields.Root {...props} ref={ref}>
        <CardFields.Number />
        <CardFields.Expiry />
        <CardFields.SecurityCode />
        <CardFields.Name />
        {!props.billingAddress && <CardFields.Address defaultCountry={defaultCountry} />}
        {/* above what it leads to, so that it does not move then */}
        <CardFields.Submit />
        <CardFields.Error />
        <CardFields.Saved />
      </CardFields.Root>
    )
  },
)
