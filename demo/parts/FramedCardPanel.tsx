import { useState } from 'react'
import { FramedCardTokenizer, type PaymentMethod } from '../../src/index.ts'

/** The same form with its fields on another origin, where no script of this page can read them. */
export function FramedCardPanel({ payerId, frameUrl }: { payerId: string; frameUrl: string }) {
  const [paymentMethod, setPaymentMethod] = useState<PaymentMethod>()
  return (
    <section className="panel framed-card-panel" aria-labelledby="framed-card-heading">
      <h2 id="framed-card-heading">Save a card, in a frame</h2>
      <p>
        The same form. Its fields are a document of <code>{new URL(frameUrl).host}</code>, so no
        script of this page can read them.
      </p>
      <FramedCardTokenizer
        frameUrl={frameUrl}
        payerId={payerId}
        defaultCountry="US"
        onToken={setPaymentMethod}
        onError={() => setPaymentMethod(undefined)}
      />
      {paymentMethod && (
        <p>
          Stored as <code>{paymentMethod.id}</code>.
        </p>
      )}
    </section>
  )
}
