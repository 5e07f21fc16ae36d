'use client'
import { Address } from './Address.tsx'
import { BrandChoice } from './BrandChoice.tsx'
import { CardFieldsRoot } from './CardFieldsRoot.tsx'
import { fieldParts } from './CardFormParts.tsx'
import { Failure, Saved, Submit } from './submitParts.tsx'

/**
 * The parts of a card form, for your own layout. Put them all inside `CardFields.Root`.
 *
 * @example
 * <CardFields.Root payerId={payerId} onToken={keep} billingAddress={address}>
 *   <CardFields.Number />
 *   <CardFields.Expiry />
 *   <CardFields.SecurityCode />
 *   <CardFields.Name />
 *   <CardFields.Submit>Pay</CardFields.Submit>
 *   <CardFields.Error />
 * </CardFields.Root>
 */
export const CardFields = {
  Root: CardFieldsRoot,
  ...fieldParts,
  BrandChoice,
  Address,
  Error: Failure,
  Saved,
  Submit,
}
