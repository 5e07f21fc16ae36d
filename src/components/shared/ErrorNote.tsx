'use client'
import type { CardmintError } from '../../client/errors.ts'
import { useCardmint } from '../../provider/CardmintProvider.tsx'

/** What went wrong, in the person's words, with the trace id for support. Renders a `<div>`. */
export function ErrorNote({ error }: { error: CardmintError }) {
  const { messages } = useCardmint('<ErrorNote>')
  return (
    <div data-slot="error-note" data-code={error.code}>
      <p>{messages.errors[error.code]}</p>
      {error.outcome === 'unknown' && <p>{messages.unknownOutcome}</p>}
      {error.traceId && <p data-slot="trace-id">{messages.traceId(error.traceId)}</p>}
    </div>
  )
}
