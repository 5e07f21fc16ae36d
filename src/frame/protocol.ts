/**
 * What the page and the card frame say to each other. With `themeVariables.ts`, this file is the whole protocol, for both
 * sides and for reviewers.
 *
 * 1. The frame says `cm-up` to its parent, with the nonce of this document, and says it again whenever the page asks by
 *    `cm-ping`.
 * 2. The page answers `cm-hello` with that nonce and one end of a `MessageChannel`.
 * 3. Everything else goes through that channel. A document opens one, and no other script of the page can take its
 *    place; a page that sees a new nonce knows that the frame was loaded again.
 *
 * Both sides compare the exact origin and the source window of every window message, and no message is ever posted
 * to `*`. A message is taken only if it fits its reader below: exactly its own keys, bounded texts and lists, and
 * values of closed sets wherever there is one. Anything else is dropped without a word. A reader makes a new value
 * from named keys, so nothing of the sender's object is kept.
 *
 * A script of the page can replace `MessagePort` and read all that crosses. So these never cross, in either
 * direction: digits of the card, their count, keys, the caret, the selection, errors in words, answers of the vault.
 */
import { addressFields, addressParts, type AddressRules } from '../card/addressRules.ts'
import { cardFields } from '../card/fields.ts'
import type { BrandInfo } from '../card/brands/cardBrand.ts'
import { cardFieldErrorCodes } from '../card/types.ts'
import type { CardFieldsState, CardFieldStatus } from '../card-entry/types.ts'
import type { CardmintErrorCode, CardmintErrorDetails } from '../client/errors/CardmintError.ts'
import { FIELD_NAME } from '../contracts/fieldName.ts'
import type { BillingAddress, PaymentMethod } from '../contracts/plastiq.ts'
import { flag, when, type Read } from '../client/read.ts'
import { exact, is, list, optional, own, some, text, whole } from './messageReaders.ts'
import { themeNames } from './themeVariables.ts'

/** Both sides must have the same. It changes whenever a message does. */
export const VERSION = 1
/** The most characters of a text of a host or a vault, and the most entries of a list. */
export const MOST_TEXT = 300
export const MOST_ENTRIES = 50

export const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*$/

const field = is(cardFields)
const part = is(addressParts)
const status = is<CardFieldStatus>(['empty', 'partial', 'invalid', 'valid'])
const id = whole(2 ** 31)
const line = text(MOST_TEXT)
const word = text(40, /^[\w-]*$/)
const country = text(2, /^([A-Z]{2})?$/)
/** A word of a closed set that exists only as a type. */
const brand = word as Read<BrandInfo['brand']>
/** CSS pixels; a form with all its errors is a tenth of it. */
const height = whole(20_000)

const sizes = list(whole(19), 20)
const brandInfo = exact<BrandInfo>({
  brand,
  name: text(60),
  lengths: sizes,
  gaps: sizes,
  codeSize: whole(9),
  guessed: optional(flag),
  checkDigit: optional(flag),
  securityCode: optional(
    exact<NonNullable<BrandInfo['securityCode']>>({
      length: optional((value) => (Array.isArray(value) ? sizes(value) : whole(9)(value))),
      optional: optional(flag),
    }),
  ),
  expiry: optional(exact<NonNullable<BrandInfo['expiry']>>({ optional: optional(flag) })),
})
const addressRules = exact<AddressRules>({
  country,
  parts: list(part),
  required: list(part),
  cityKind: word as Read<AddressRules['cityKind']>,
  stateKind: word as Read<AddressRules['stateKind']>,
  postalCodeKind: word as Read<AddressRules['postalCodeKind']>,
  postalCodes: list(text(40)),
})
/** The state that `onChange` receives, which holds no digit. */
const cardState = exact<CardFieldsState>({
  complete: flag,
  empty: flag,
  valid: flag,
  nearlyComplete: flag,
  brand: optional(brand),
  candidates: list(brandInfo),
  brandChoices: list(brandInfo),
  acceptedBrands: list(brandInfo),
  preferredBrand: optional(brand),
  country,
  addressRules,
  addressGaps: list(part),
  fields: some(cardFields, status),
  errors: some(cardFields, is(cardFieldErrorCodes)),
})

/** A `CardmintError` without its words. A trace id that could hold a number does not cross. */
export interface WireError extends Omit<CardmintErrorDetails, 'about'> {
  code: CardmintErrorCode
}
export const TRACE_ID = /^(?!.*(?:\d[-_]?){12})[\w-]{1,64}$/
export const FIELD_CODE = /^[a-z-]{1,40}$/
export const MOST_WAIT_MS = 3_600_000
const wireError = exact<WireError>({
  code: word as Read<CardmintErrorCode>,
  status: optional(whole(599)),
  traceId: optional(text(64, TRACE_ID)),
  retryAfterMs: optional(whole(MOST_WAIT_MS)),
  fieldErrors: optional((value) =>
    Object.fromEntries(
      list((entry) => {
        const [name, code] = entry as [string, unknown] // an entry of an object
        return [text(60, FIELD_NAME)(name), text(40, FIELD_CODE)(code)] as const
      })(Object.entries(own(value))),
    ),
  ),
  outcome: optional(is(['rejected', 'unknown'])),
})

const maybeLine = optional(line)
const storedAddress = some(addressFields, maybeLine)
const method = exact<PaymentMethod>({
  id: line,
  type: line,
  status: maybeLine,
  statusReasons: optional(list(exact({ code: maybeLine, message: maybeLine }))),
  data: exact<PaymentMethod['data']>({
    last4: optional(text(4, /^\d*$/)),
    brand: maybeLine,
    subType: maybeLine,
    expirationMonth: maybeLine,
    expirationYear: maybeLine,
    createdAt: maybeLine,
    billingAddress: optional(storedAddress),
  }),
})

/** The result of one submission that the page asked for. */
const result = exact<{ method: PaymentMethod | undefined; error: WireError | undefined }>({
  method: optional(method),
  error: optional(wireError),
})

export { addressFields }

/** What the page may ask of the form. Where the card goes is not among it. */
export interface FrameOptions {
  acceptedBrands?: BrandInfo['brand'][] | undefined
  maskCvc?: boolean | undefined
  recapture?: { paymentMethodId: string; brand?: string | undefined } | undefined
  billingAddress?: (Partial<BillingAddress> & { line1: string; country: string }) | undefined
  defaultCountry?: string | undefined
  countries?: string[] | undefined
  defaultValues?: Partial<Record<'name' | keyof BillingAddress, string>> | undefined
}
/** The fields that the page may fill in. */
export const prefilled = ['name', ...addressFields] as const
const options = exact<FrameOptions>({
  acceptedBrands: optional(list(brand)),
  maskCvc: optional(flag),
  recapture: optional(
    exact<NonNullable<FrameOptions['recapture']>>({ paymentMethodId: line, brand: maybeLine }),
  ),
  billingAddress: optional(
    exact<NonNullable<FrameOptions['billingAddress']>>({
      line1: line,
      line2: maybeLine,
      city: maybeLine,
      state: maybeLine,
      postalCode: maybeLine,
      country: line,
    }),
  ),
  defaultCountry: optional(text(2)),
  countries: optional(list(text(2), 300)),
  defaultValues: optional(some(prefilled, line)),
})

/** From the page to the frame. */
const down = {
  options: { options },
  look: {
    theme: some(themeNames, line),
    lang: text(35, LANGUAGE_TAG),
    dir: is(['ltr', 'rtl']),
  },
  focus: { field },
  clear: { fields: optional(list(field)) },
  validate: { id },
  submit: { id },
  /** One client secret, for the attempt that asked for it. */
  secret: { id, secret: text(4096), payerId: line },
  'no-secret': { id, error: wireError },
}
/** From the frame to the page. */
const up = {
  /** The first one means that the form is shown. */
  state: { state: cardState, height },
  size: { height },
  /** Escape was pressed in the frame, and nothing there handled it. */
  escape: {},
  /** Somebody is using the form; sent at most once in five seconds. */
  active: {},
  /** Asks for a client secret. `refused`: the vault has certainly refused the last one. */
  'want-secret': { id, refused: flag },
  valid: { id, ok: flag },
  result: { id, result },
  done: { method },
  failed: { error: wireError },
}
const onWindow = {
  'cm-up': { v: id, nonce: text(64, /^[\w-]{8,}$/) },
  'cm-hello': { v: id, nonce: text(64, /^[\w-]{8,}$/) },
  'cm-ping': { v: id },
  /** The answer to a page that may not embed the frame. */
  'cm-refused': { v: id },
}

type Shapes = Record<string, Record<string, Read<unknown>>>
type Message<All extends Shapes> = {
  [T in keyof All & string]: { t: T } & { [Key in keyof All[T]]: ReturnType<All[T][Key]> }
}[keyof All & string]
/** A message from the page to the frame. */
export type Down = Message<typeof down>
/** A message from the frame to the page. */
export type Up = Message<typeof up>

/** Reads one message, or answers `undefined`. Never throws. */
/* @__NO_SIDE_EFFECTS__ */
function reader<All extends Shapes>(all: All) {
  return (value: unknown): Message<All> | undefined => {
    try {
      const type = String(new Map(Object.entries(own(value))).get('t'))
      const shape = when<All[string]>(Object.hasOwn(all, type), all[type])
      // the type that was found with the readers of that type
      return exact({ t: is([type]), ...shape })(value) as Message<All>
    } catch {
      return undefined
    }
  }
}

export const readDown = reader(down)
export const readUp = reader(up)
export const readWindowMessage = reader(onWindow)
