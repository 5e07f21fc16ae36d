import type { GivenAddress } from '../client/card/completeAddress.ts'
import {
  anyAddress,
  type AddressPart,
  type Addresses,
  type AddressRules,
} from '../card/addressRules.ts'
import type { BrandInfo, CardBrand, CardFieldErrorCode, CardFieldName } from '../card/types.ts'
import type { CardEntry } from '../queries/tokenizeCardMutationOptions.ts'

/** The elements a card field can be. */
export type CardInput = HTMLInputElement | HTMLSelectElement

/** `partial`: nothing wrong yet, and not finished. */
export type CardFieldStatus = 'empty' | 'partial' | 'invalid' | 'valid'

/** A card that is stored already, and of which the security code alone is asked for again. */
export interface StoredCard {
  paymentMethodId: string
  /** As the server named it (`data.brand` of the payment method); tells how long the code is. */
  brand?: string | undefined
}

export interface CardFieldsOptions {
  /**
   * The host's own address, where the form does not ask for one. It is judged by the rules of its country: what is
   * wrong is told to the host (`invalid-argument`, `fieldErrors`), and the card is not sent.
   */
  billingAddress?: GivenAddress | undefined
  /**
   * `addresses` of `cardmint/addresses`, to have the rules from the first render. Without it they are loaded when an
   * address is shown, and until then nothing is refused.
   */
  addresses?: Addresses | undefined
  /**
   * Refuses cards of other brands; every brand unless given. A second brand that a card may carry, such as
   * `cartes-bancaires` on a Visa, is offered as a choice only where it is named here.
   */
  acceptedBrands?: readonly CardBrand[] | undefined
  /**
   * Months after its own for which an expired card is still sent, as some vaults take it.
   *
   * @default 0
   */
  graceMonths?: number | undefined
  /**
   * The present moment in milliseconds since 1970, asked whenever an expiry is judged: for a host that knows the
   * time of its server.
   *
   * @default The device's clock.
   */
  now?: (() => number) | undefined
  /** Shows the security code as dots while it is typed. */
  maskCvc?: boolean | undefined
  /** Asks for the security code of this card and nothing else; goes to `recapture` of `createClient`. */
  recapture?: StoredCard | undefined
  /** Called whenever the state changes. The state is plain data and never has a digit in it. */
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
  /** As the digits tell it; of a stored card, as the server named it. */
  brand: CardBrand | undefined
  /** The brands that the digits could still become. */
  candidates: readonly BrandInfo[]
  /** The brands of a co-badged card, once its number is whole; else empty. */
  brandChoices: readonly BrandInfo[]
  /** Which of `brandChoices` the cardholder chose; nothing is chosen for them. */
  preferredBrand: CardBrand | undefined
  /** ISO 3166-1 alpha-2; empty while none is chosen. */
  country: string
  /** How that country writes addresses; rules that refuse nothing until they are loaded. */
  addressRules: AddressRules
  /** Parts of the address that the wire needs and that are not given: `completeAddress` fills them in. */
  addressGaps: readonly AddressPart[]
  fields: Readonly<Partial<Record<CardFieldName, CardFieldStatus>>>
  /** Codes to show now: after a field was left, or after a submission was tried; the newest is the last. */
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
  brandChoices: [],
  preferredBrand: undefined,
  country: '',
  addressRules: anyAddress,
  addressGaps: [],
  fields: {},
  errors: {},
}

export interface CardEntryStore extends CardEntry {
  /** What the ids of its fields start with. */
  readonly id: string
  setOptions(options: CardFieldsOptions): void
  /** A stable ref callback for the element of a field. */
  ref(name: CardFieldName): (element: CardInput | null) => void
  /** Calls `listener` whenever the state changes. */
  subscribe(listener: () => void): () => void
  getState(): CardFieldsState
  focus(name: CardFieldName): void
  /** Empties these fields, or all of them. */
  clear(names?: readonly CardFieldName[]): void
  /** Shows what is wrong and focuses the first bad field; `true` when nothing is. */
  validate(): boolean
  /** The cardholder's choice among `brandChoices`; undefined takes it back. */
  preferBrand(brand: CardBrand | undefined): void
  /** Takes the card number out of a field with `looks-like-card-number` and puts it where it belongs. */
  moveNumber(from: CardFieldName): void
}
