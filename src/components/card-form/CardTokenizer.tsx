'use client'
import { forwardRef } from 'react'
import { CardFields } from './CardFields.ts'
import type { CardFieldsHandle, CardFieldsRootProps } from './CardFieldsRoot.tsx'

export interface CardTokenizerProps extends Omit<CardFieldsRootProps, 'children'> {
  /** ISO 3166-1 alpha-2: the billing country that is chosen when the form appears. */
  defaultCountry?: string | undefined
  /** The countries to choose from, as `countries` of `CardFields.Address`. */
  countries?: readonly string[] | undefined
}

/**
 * A complete card form: number, expiry, security code, name and, unless `billingAddress` is given, the
 * billing address. The digits stay in their inputs until they go, with a client secret, straight to the
 * tokenization endpoint. What was typed stays until it is sent, its element is gone, the form is reset or the page
 * is left; Suspense, `<Activity>` and a failed hydration keep it. With `recapture` it asks for the security code of a stored card alone. Renders a
 * `<form>`.
 *
 * @example
 * <CardTokenizer payerId={payerId} onToken={({ id }) => saveReference(id)} />
 */
export const CardTokenizer = forwardRef<CardFieldsHandle, CardTokenizerProps>(
  function CardTokenizer({ defaultCountry, countries, ...props }, ref) {
    const { billingAddress, recapture } = props
    return (
      <CardFields.Root {...props} ref={ref}>
        {!recapture && (
          <>
            <CardFields.Number />
            <CardFields.BrandChoice />
            <CardFields.Expiry />
          </>
        )}
        <CardFields.SecurityCode />
        {!recapture && <CardFields.Name />}
        {!recapture && !billingAddress && <CardFields.Address {...{ defaultCountry, countries }} />}
        {/* above what it leads to, so that it does not move then */}
        <CardFields.Submit />
        <CardFields.Error />
        <CardFields.Saved />
      </CardFields.Root>
    )
  },
)
