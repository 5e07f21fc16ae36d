import { CardFields } from '../../src/index.ts'

/** The parts in a layout of your own, with an address that your app knows already. */
export function OwnLayout({
  payerId,
  onSaved,
}: {
  payerId: string
  onSaved: (id: string) => void
}) {
  return (
    <CardFields.Root
      payerId={payerId}
      onToken={({ id }) => onSaved(id)}
      billingAddress={{
        line1: '1 Main St',
        city: 'Springfield',
        state: 'IL',
        postalCode: '62701',
        country: 'US',
      }}
      acceptedBrands={['visa', 'mastercard']}
    >
      <CardFields.Name label="Cardholder" />
      <CardFields.Number />
      <CardFields.Expiry />
      <CardFields.SecurityCode />
      <CardFields.Submit>Pay 12.00 $</CardFields.Submit>
      <CardFields.Error />
      <CardFields.Saved />
    </CardFields.Root>
  )
}
