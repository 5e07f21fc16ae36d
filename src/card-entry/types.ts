import type { GivenAddress } from '../client/card/completeAddress.ts'
import {
  anyAddress,
  type AddressPart,
  type Addresses,
  type AddressRules,
} from '../card/addressRules.ts'
import type { BrandInfo, BrandRule, CardBrand } from '../card/brands/cardBrand.ts'
import type { CardFieldErrorCode, CardFieldName } from '../card/types.ts'
import type { CardEntry } from '../queries/tokenizeCardMutationOptions.ts'

/** The elements a card field can be. */
export type CardInput = HTMLInputElement | HTMLSelectElement

/** How far a field has got. `partial`: nothing is wrong yet, but more is needed. */
export type CardFieldStatus = 'empty' | 'partial' | 'invalid' | 'valid'

/** A stored card whose security code is asked for again. */
export interface StoredCard {
  /** The id of the payment method. */
  paymentMethodId: string
  /** The brand as the server named it (`data.brand` of the payment method); determines the length of the code. */
  brand?: string | undefined
}

/** Options of card entry, for `useCardFields`, `CardTokenizer` and `CardFields.Root`. */
export interface CardFieldsOptions {
  /**
   * The billing address, if the form doesn't ask for one. It is checked by the rules of its country; a wrong one
   * fails as `invalid-argument` with `fieldErrors`, and the card is not sent.
   */
  billingAddress?: GivenAddress | undefined
  /**
   * `addresses` of `cardmint/addresses`, for rules from the first render. Without it they are loaded when an address
   * is shown, and nothing is refused until then.
   */
  addresses?: Addresses | undefined
  /**
   * The brands to accept; cards of others are refused. A second brand on a card, such as `cartes-bancaires` on a
   * Visa, is offered as a choice only if it is named here. A name that is neither a brand of ours nor one of `brands`
   * accepts no card, and is named in the console during development.
   *
   * @default undefined Every brand.
   */
  acceptedBrands?: readonly CardBrand[] | undefined
  /** Brands to add or correct, as your vault accepts them. They take precedence over ours. */
  brands?: readonly BrandRule[] | undefined
  /**
   * Months after its expiry for which a card is still sent, because some vaults take it.
   *
   * @default 0
   */
  graceMonths?: number | undefined
  /**
   * Returns the present time in milliseconds since 1970. Called whenever an expiry is checked; pass it if you know
   * the time of your server.
   *
   * @default Date.now
   */
  now?: (() => number) | undefined
  /**
   * Shows the security code as dots while it is typed.
   *
   * @default false
   */
  maskCvc?: boolean | undefined
  /** Asks for the security code of this stored card only, and sends it with `recapture` of `createClient`. */
  recapture?: StoredCard | undefined
  /** Called whenever the state changes. Receives no digits. */
  onChange?: ((state: CardFieldsState) => void) | undefined
}

/** The state of a card form while somebody types. It never holds a digit. */
export interface CardFieldsState {
  /** Every field is valid, so the form can be submitted. */
  complete: boolean
  /** Nothing has been typed. */
  empty: boolean
  /** Nothing that has been typed is wrong. */
  valid: boolean
  /** Something was typed, and at most one field is missing or wrong: a submission is near. */
  nearlyComplete: boolean
  /** The brand that the digits determine; for a stored card, the one that the server named. */
  brand: CardBrand | undefined
  /** The brands that the digits could still become. */
  candidates: readonly BrandInfo[]
  /** The brands of a co-badged card once its number is complete; else empty. */
  brandChoices: readonly BrandInfo[]
  /** The facts about the brands in `acceptedBrands`, once the brands are loaded; empty if every brand is accepted. */
  acceptedBrands: readonly BrandInfo[]
  /** The brand that the cardholder chose among `brandChoices`; nothing is chosen for them. */
  preferredBrand: CardBrand | undefined
  /** ISO 3166-1 alpha-2; empty while none is chosen. */
  country: string
  /** How that country writes addresses. Until the rules are loaded, they refuse nothing. */
  addressRules: AddressRules
  /** Parts of the address that the wire requires and that are missing; `completeAddress` fills them in. */
  addressGaps: readonly AddressPart[]
  /** The status of each field of the form. */
  fields: Readonly<Partial<Record<CardFieldName, CardFieldStatus>>>
  /** Errors to show now, after a field was left or a submission was tried. The newest is last. */
  errors: Readonly<Partial<Record<CardFieldName, CardFieldErrorCode>>>
}

/** The state before anything was typed, and on the server. */
export const initialState: CardFieldsState = {
  complete: false,
  empty: true,
  valid: true,
  nearlyComplete: false,
  brand: undefined,
  candidates: [],
  acceptedBrands: [],
  brandChoices: [],
  preferredBrand: undefined,
  country: '',
  addressRules: anyAddress,
  addressGaps: [],
  fields: {},
  errors: {},
}

/** The card in the fields of one form, without React. */
export interface CardEntryStore extends CardEntry {
  /** The prefix of its fields' ids. */
  readonly id: string
  /** Replaces all options, and judges the card anew if that can change the result. */
  setOptions(options: CardFieldsOptions): void
  /** A stable ref callback for the element of a field. */
  ref(name: CardFieldName): (element: CardInput | null) => void
  /** Calls `listener` whenever the state changes. */
  subscribe(listener: () => void): () => void
  /** The present state; the same object until something changes. */
  getState(): CardFieldsState
  /** Focuses a field. */
  focus(name: CardFieldName): void
  /** Empties these fields, or all of them. */
  clear(names?: readonly CardFieldName[]): void
  /** Shows the errors and focuses the first wrong field. Returns `true` if there is no error. */
  validate(): boolean
  /** Sets the cardholder's choice among `brandChoices`; `undefined` removes it. */
  preferBrand(brand: CardBrand | undefined): void
  /** Moves the card number from a field with `looks-like-card-number` to the number field. */
  moveNumber(from: CardFieldName): void
}
