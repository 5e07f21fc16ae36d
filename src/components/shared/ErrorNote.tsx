'use client'
import type { CardmintError } from '../../client/errors.ts'
import { errors, traceId, unknownOutcome } from '../../messages/en/errors.ts'
import { useMessages } from '../../provider/useMessages.ts'

const words = { errors, traceId, unknownOutcome }

/** What went wrong, in the person's words, with the trace id for support. Renders a `<div>`. */
export function ErrorNote({ error }: { error: CardmintError }) {
  const messages = useMessages('<ErrorNote>', words)
  return (
    <div data-slot="error-note" data-code={error.code}>
      <p>{messages.errors[error.code]}</p>
      {error.outcome === 'unknown' && <p>{messages.unknownOutcome}</p>}
      {error.traceId && <p data-slot="trace-id">{messages.traceId(error.traceId)}</p>}
    </div>
  )
}
