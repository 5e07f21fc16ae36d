import type { PaymentMethod } from '../../src/index.ts'

/** All that an app learns of a card, and may keep. */
export function SavedCard({ paymentMethod }: { paymentMethod: PaymentMethod }) {
  const { id, status, statusReasons, data } = paymentMethod
  const reason = statusReasons?.find(({ message }) => message)?.message
  return (
    <section className="saved-card" aria-labelledby="saved-heading">
      <h3 id="saved-heading">Payment method</h3>
      <dl>
        <div className="wide">
          <dt>Id, the reference to keep</dt>
          <dd>
            <code>{id}</code>
          </dd>
        </div>
        <div>
          <dt>Brand</dt>
          <dd>{data.brand ?? 'unknown'}</dd>
        </div>
        <div>
          <dt>Last four</dt>
          <dd>{data.last4 ?? 'unknown'}</dd>
        </div>
        <div>
          <dt>Status</dt>
          <dd>{status ?? 'unknown'}</dd>
        </div>
      </dl>
      {reason && <p>{reason}</p>}
    </section>
  )
}
