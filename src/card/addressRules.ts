/** The parts of an address within its country, in the order of a form. */
export const addressParts = ['line1', 'line2', 'city', 'state', 'postalCode'] as const

/** The fields of a billing address, named as on the wire. */
export const addressFields = [...addressParts, 'country'] as const

/** A part of an address within its country. */
export type AddressPart = (typeof addressParts)[number]

/** The name that a country has for its states, as a code for `messages`. */
export type StateKind =
  | 'state'
  | 'province'
  | 'county'
  | 'prefecture'
  | 'region'
  | 'emirate'
  | 'island'
  | 'parish'
  | 'department'
  | 'district'
  | 'area'

/** A state of a closed list. */
export interface AddressState {
  /** The value that is sent: the short code if the country has one in letters, else the name. */
  readonly code: string
  /** In the language of the country. */
  readonly name: string
  /** In Latin letters. */
  readonly latinName: string
}

/** The closed list of a country's states. */
export interface AddressStates {
  /** The language of the names (BCP 47). */
  readonly language: string
  /** In the order of the list. */
  readonly states: readonly AddressState[]
  /** Code and name of each, sorted: in the language of the page if it is the country's own, else in Latin letters. */
  readonly namesIn: (locale: string) => readonly (readonly [code: string, name: string])[]
}

/** How addresses are written in one country. Plain data, so it can be cloned and stored. */
export interface AddressRules {
  /** ISO 3166-1 alpha-2; empty in the rules that hold where nothing is known. */
  readonly country: string
  /** The parts that an address has, in the order in which the country writes them. */
  readonly parts: readonly AddressPart[]
  /** The parts that every complete address has. */
  readonly required: readonly AddressPart[]
  /** The name that the country has for `city`, as a code for `messages`. */
  readonly cityKind: 'city' | 'suburb' | 'postTown' | 'district'
  /** The name that it has for `state`. */
  readonly stateKind: StateKind
  /** The name that it has for `postalCode`. */
  readonly postalCodeKind: 'postalCode' | 'zip' | 'postcode' | 'pin' | 'eircode'
  /** The shapes of its postal codes: `#` is a digit, `@` a letter, `*` either. Empty where any code is taken. */
  readonly postalCodes: readonly string[]
}

/** The rules of the world's countries: what `cardmint/addresses` exports as `addresses`. */
export interface Addresses {
  /**
   * How a country (ISO 3166-1 alpha-2, or another code in use) writes addresses; rules that refuse nothing if it is
   * unknown or missing. With a postal code that needs no town, such as that of British forces, the town isn't required.
   */
  readonly addressRules: (
    country: string | undefined,
    postalCode?: string | undefined,
  ) => AddressRules
  /** A postal code as the country of these rules writes it, however it was typed; undefined where it cannot be one. */
  readonly formatPostalCode: (text: string, rules: AddressRules) => string | undefined
  /** Loads the closed list of states that a country has; undefined where it has none. */
  readonly loadStates: (country: string) => Promise<AddressStates | undefined>
  /** The state that a text names by code or name, in any spelling that leaves no doubt. */
  readonly findState: (states: readonly AddressState[], text: string) => AddressState | undefined
}

/** The rules for unknown countries: every part is shown, and only the first line is required. */
export const anyAddress: AddressRules = {
  country: '',
  parts: addressParts,
  required: ['line1'],
  cityKind: 'city',
  stateKind: 'state',
  postalCodeKind: 'postalCode',
  postalCodes: [],
}
