import type {
  BillingAddress,
  ClientSecretResponse,
  PaymentMethod,
  PlastiqError,
} from '../contracts/plastiq.ts'
import type { Problem } from '../contracts/problem.ts'
import type { ApiSecretCollection, ApiSecretResource } from '../contracts/vonage.ts'
import { fields, flag, lenient, list, nonEmpty, optional, text } from './read.ts'

// The answers of `contracts`, as a page reads them. A test holds each against its schema.

const mayBeText = optional(text)
const textIfAny = lenient(text)

export const clientSecretResponse = fields<ClientSecretResponse>({ clientSecret: nonEmpty })

export const apiSecretResource = fields<ApiSecretResource>({
  id: nonEmpty,
  created_at: mayBeText,
  in_use: optional(flag),
})

export const apiSecretCollection = fields<ApiSecretCollection>({
  _embedded: optional(fields({ secrets: optional(list(apiSecretResource)) })),
})

export const paymentMethod = fields<PaymentMethod>({
  id: nonEmpty,
  type: text,
  status: mayBeText,
  statusReasons: optional(list(fields({ code: mayBeText, message: mayBeText }))),
  data: fields({
    last4: mayBeText,
    brand: mayBeText,
    subType: mayBeText,
    expirationMonth: mayBeText,
    expirationYear: mayBeText,
    createdAt: mayBeText,
    billingAddress: optional(
      fields<Partial<BillingAddress>>({
        line1: mayBeText,
        line2: mayBeText,
        city: mayBeText,
        state: mayBeText,
        postalCode: mayBeText,
        country: mayBeText,
      }),
    ),
  }),
})

/** Of both error shapes, what a page goes by. Their words stay behind: they may echo input. */
export const refusalFields = fields<
  Pick<Problem, 'type' | 'instance' | 'invalid_parameters'> & Pick<PlastiqError, 'code' | 'traceId'>
>({
  type: textIfAny,
  instance: textIfAny,
  invalid_parameters: lenient(list(fields({ name: text, reason: textIfAny }))),
  code: textIfAny,
  traceId: textIfAny,
})
