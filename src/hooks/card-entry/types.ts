import type { BillingAddress } from '../../contracts/plastiq.ts'
import type { BrandInfo, CardBrand, CardFieldErrorCode, CardFieldName } from '../../card/types.ts'

/** The elements a card field can be. */
export type CardInput = HTMLInputElement | HTMLSelectElement

/** `partial`: nothing wrong yet, and not finished. */
export type CardFieldStatus = 'empty' | 'partial' | 'invalid' | 'valid'

export interface CardFieldsOptions {
  /** The host's own address, where the form does not ask for one. */
  billingAddress?: BillingAddress | undefined
  /** Refuses cards of other brands; every brand unless given. */
  acceptedBrands?: readonly CardBrand[] | undefined
  /** Told after every change of what is told here; never digits. */
  onChange?: ((state: CardFieldsState) => void) | undefined
}

/** What may be known about a card that is being typed. Never digits. */
export interface CardFieldsState {
  /** Every field of the form is right, so it can be submitted. */
  complete: boolean
  /** Nothing has been typed. */
  empty: boolean
  /** Nothing that has been typed is wrong. */
  valid: boolean
  /** Something was typed and at most one field is missing or not right: a submission is near. */
  nearlyComplete: boolean
  brand: CardBrand | undefined
  /** The brands that the digits could still become. */
  candidates: readonly BrandInfo[]
  fields: Readonly<Partial<Record<CardFieldName, CardFieldStatus>>>
  /** Codes to show now: after a field was left, or after a submission was tried. */
  errors: Readonly<Partial<Record<CardFieldName, CardFieldErrorCode>>>
}

/** What is known before anything was typed, and on the server. */
export const initialState: CardFieldsState = {
  complete: false,
  empty: true,
  valid: true,
  nearlyComplete: false,
  brand: undefined,
  candidates: [],
  fields: {},
  errors: {},
}
