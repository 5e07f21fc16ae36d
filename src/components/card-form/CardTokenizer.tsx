'use client'
import { forwardRef } from 'react'
import type { RenderBrand } from './BrandMark.tsx'
import { CardFields } from './CardFields.ts'
import { CardFormParts } from './CardFormParts.tsx'
import type { CardFieldsRootProps } from './CardFieldsRoot.tsx'
import type { CardFieldsHandle } from './CardForm.tsx'

/** Props of `CardTokenizer`: those of `CardFields.Root`, and the choice of countries. */
export interface CardTokenizerProps extends Omit<CardFieldsRootProps, 'children'> {
  /**
   * The billing country that is selected at first (ISO 3166-1 alpha-2).
   *
   * @default The country in `defaultValues`, else the region of the provider's `locale`, where it names one (`de-AT`).
   */
  defaultCountry?: string | undefined
  /**
   * The countries to choose from (ISO 3166-1 alpha-2).
   *
   * @default undefined Every country.
   */
  countries?: readonly string[] | undefined
  /** Shows a picture of a brand, as `renderBrand` of `CardFields.Number`. */
  renderBrand?: RenderBrand | undefined
}

/**
 * A complete card form: number, expiry, security code, name and, unless you give `billingAddress`, the billing
 * address. With `recapture` it asks for the security code of a stored card only. Renders a `<form>`.
 *
 * The digits stay in their inputs until they go, with a client secret, straight to the tokenization endpoint. The
 * inputs keep what was typed until the card is sent, the inputs are removed, the form is reset or the page is left;
 * Suspense, `<Activity>` and a failed hydration don't empty them.
 *
 * @throws CardmintError `provider-missing` outside of `CardmintProvider`.
 * @example
 * <CardTokenizer payerId={payerId} onToken={({ id }) => saveReference(id)} />
 */
export const CardTokenizer = forwardRef<CardFieldsHandle, CardTokenizerProps>(
  function CardTokenizer({ defaultCountry, countries, renderBrand, ...props }, ref) {
    const { billingAddress, recapture } = props
    return (
      <CardFields.Root {...props} ref={ref}>
        <CardFormParts {...{ defaultCountry, countries, renderBrand, billingAddress, recapture }} />
      </CardFields.Root>
    )
  },
)
