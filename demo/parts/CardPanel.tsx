import { useState } from 'react'
import { CardTokenizer, type PaymentMethod } from '../../src/index.ts'
import { ClientSecretLife } from './ClientSecretLife.tsx'
import { SavedCard } from './SavedCard.tsx'
import { TestCards } from './TestCards.tsx'

/** The ready-made form, and what an app gets from it. */
export function CardPanel({ payerId }: { payerId: string }) {
  const [paymentMethod, setPaymentMethod] = useState<PaymentMethod>()
  return (
    <section className="panel card-panel" aria-labelledby="card-heading">
      <h2 id="card-heading">Save a card</h2>
      <ClientSecretLife payerId={payerId} />
      <CardTokenizer
        payerId={payerId}
        defaultCountry="US"
        onToken={setPaymentMethod}
        onError={() => setPaymentMethod(undefined)}
      />
      {paymentMethod && <SavedCard paymentMethod={paymentMethod} />}
      <TestCards />
    </section>
  )
}
