import { useClientSecret, useCountdown } from '../../src/index.ts'

/** How long the present client secret still lives. The form has one without this; it is here to see. */
export function ClientSecretLife({ payerId }: { payerId: string }) {
  const { data: lease, error } = useClientSecret({ payerId })
  const seconds = Math.ceil(useCountdown(lease) / 1000)
  return (
    <div className="secret-life">
      {seconds > 0 ? (
        <p>
          This client secret lives for another <strong>{seconds} s</strong>
        </p>
      ) : (
        <p>
          {error
            ? 'No client secret can be had now. It is tried again.'
            : 'Minting a client secret…'}
        </p>
      )}
      <progress aria-label="Life left of the client secret" max={60} value={seconds} />
    </div>
  )
}
