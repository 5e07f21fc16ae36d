import type { PaymentMethod } from 'cardmint'

/** The app's own fields. The card is not among them: it stays in its inputs. */
export interface Order {
  email: string
}

export const emptyOrder: Order = { email: '' }

export const checkEmail = (email: string) =>
  email.includes('@') ? undefined : 'Enter an email address.'

/** An address that the app knows already. */
export const billingAddress = {
  line1: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  postalCode: '62701',
  country: 'US',
}

/** Stands for a call of your backend, which charges the stored card. */
export async function placeOrder({ email }: Order, { data }: PaymentMethod): Promise<string> {
  return `Saved ${data.brand} ending in ${data.last4}. Thank you, ${email}.`
}
