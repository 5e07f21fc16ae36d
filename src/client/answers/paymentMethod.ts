import type { BillingAddress, PaymentMethod } from '../../contracts/plastiq.ts'
import { lastFourDigits, withoutNumber } from '../../contracts/storedDigits.ts'
import { fields, list, nonEmpty, optional, text } from '../read.ts'

const mayBeText = optional((value) => withoutNumber(text(value)))

/** A stored card, without anything that a vault should not have answered. */
export const paymentMethod = fields<PaymentMethod>({
  id: nonEmpty,
  type: (value) => withoutNumber(text(value)) ?? '',
  status: mayBeText,
  statusReasons: optional(list(fields({ code: mayBeText, message: mayBeText }))),
  data: fields({
    last4: optional((value) => lastFourDigits(text(value))),
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
