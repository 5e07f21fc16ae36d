import type { BillingAddress, PaymentMethod } from '../../contracts/plastiq.ts'
import { fields, list, nonEmpty, optional, text } from '../read.ts'

const mayBeText = optional(text)

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
