/**
 * The Plastiq Connect wire, as far as card tokenization needs it.
 *
 * Source: the OpenAPI description "Plastiq Public API" 1.0.0 and docs.developer.plastiq.com.
 * Readers are tolerant: unknown fields pass, optional ones may be missing or `null`.
 */
import * as v from 'valibot'
import { CLIENT_SECRET } from './limits.ts'
import { mayBe } from './mayBe.ts'
import { lastFourDigits, withoutNumber } from './storedDigits.ts'

/** Body of `POST /client-secrets`. The schema's `required: payerId` is a defect; `payer.id` is the form. */
export const clientSecretRequestSchema = v.object({
  payer: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  type: v.optional(v.literal('CARD'), 'CARD'),
})
export type ClientSecretRequest = v.InferInput<typeof clientSecretRequestSchema>

/**
 * Answer 200 of `POST /client-secrets`. There is no expiry, id or creation time in it. No format is documented;
 * what cannot go into a header as it is, or is longer than servers take there, is no secret.
 */
export const clientSecretResponseSchema = v.object({
  clientSecret: v.pipe(v.string(), v.regex(CLIENT_SECRET)),
})
export type ClientSecretResponse = v.InferOutput<typeof clientSecretResponseSchema>

/** A billing address. `country` is ISO 3166-1 alpha-2; only `line2` may be missing. */
export const billingAddressSchema = v.object({
  line1: v.pipe(v.string(), v.minLength(1)),
  line2: v.optional(v.string()),
  city: v.pipe(v.string(), v.minLength(1)),
  state: v.pipe(v.string(), v.minLength(1)),
  postalCode: v.pipe(v.string(), v.minLength(1)),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
})
/** A billing address as the Plastiq API takes it. `country` is ISO 3166-1 alpha-2, such as `US`. */
export type BillingAddress = v.InferOutput<typeof billingAddressSchema>

/**
 * The raw card of `POST /payment-methods`. Month has two digits, year four. The description requires the code and the
 * expiry; ASSUMED is that they are left out of a card that has none, which a form allows only where its host says so.
 */
const cardSchema = v.object({
  cardHolderName: v.pipe(v.string(), v.minLength(1)),
  accountNumber: v.pipe(v.string(), v.regex(/^\d{12,19}$/)),
  cvv: v.optional(v.pipe(v.string(), v.regex(/^\d{3,4}$/))),
  expirationMonth: v.optional(v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])$/))),
  expirationYear: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/))),
  billingAddress: billingAddressSchema,
})
/** A complete card as the Plastiq API takes it. `expirationMonth` has two digits, `expirationYear` four. */
export type Card = v.InferOutput<typeof cardSchema>

/** Body of `POST /payment-methods` for a card. */
export const paymentMethodRequestSchema = v.object({
  type: v.literal('CARD'),
  data: cardSchema,
  payer: v.optional(v.object({ id: v.pipe(v.string(), v.uuid()) })),
})

/** A card number is in no answer, wherever a vault may put it. */
const mayBeText = mayBe(v.pipe(v.string(), v.transform(withoutNumber)))

/** A stored address as it is answered; the rules for entering an address don't apply. */
const answeredAddressSchema = v.object({
  line1: mayBeText,
  line2: mayBeText,
  city: mayBeText,
  state: mayBeText,
  postalCode: mayBeText,
  country: mayBeText,
})

/**
 * Answer 200 of `POST /payment-methods`. Name, number and code are never returned; `brand` is a free
 * string without a documented list, so compare it without regard to case and let unknown ones pass.
 */
export const paymentMethodSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  type: v.pipe(
    v.string(),
    v.transform((text) => withoutNumber(text) ?? ''),
  ),
  status: mayBeText,
  statusReasons: mayBe(v.array(v.object({ code: mayBeText, message: mayBeText }))),
  data: v.object({
    last4: mayBe(v.pipe(v.string(), v.transform(lastFourDigits))),
    brand: mayBeText,
    subType: mayBeText,
    expirationMonth: mayBeText,
    expirationYear: mayBeText,
    createdAt: mayBeText,
    billingAddress: mayBe(answeredAddressSchema),
  }),
})
/** A stored card. Keep its `id`: it is the reusable reference to the card. */
export type PaymentMethod = v.InferOutput<typeof paymentMethodSchema>

const text = v.fallback(v.optional(v.string()), undefined)
const details = v.fallback(v.optional(v.array(v.object({ details: text }))), undefined)

/** Both published error shapes in one: `errors[]` (OpenAPI) and `details[]` + `statusCode` (guides). */
export const plastiqErrorSchema = v.object({
  code: text,
  message: text,
  errors: details,
  details,
  statusCode: v.fallback(v.optional(v.number()), undefined),
  traceId: text,
})
export type PlastiqError = v.InferOutput<typeof plastiqErrorSchema>
