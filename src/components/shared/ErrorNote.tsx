'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import type { CardmintError } from '../../client/errors/CardmintError.ts'
import { errors, traceId, unknownOutcome } from '../../messages/en/commonErrors.ts'
import { useMessages } from '../../provider/useMessages.ts'
import { errorText, type OwnErrors } from './errorText.ts'

const words = { errors, traceId, unknownOutcome }

interface ErrorNoteProps extends ComponentPropsWithoutRef<'div'> {
  error: CardmintError
  own: OwnErrors
  /** Text about the outcome. */
  note?: string | undefined
}

/** Explains an error, with the trace id for support. Renders a `<div>`. */
export const ErrorNote = forwardRef<HTMLDivElement, ErrorNoteProps>(function ErrorNote(
  { error, own, note, ...props },
  ref,
) {
  const messages = useMessages('<ErrorNote>', words)
  return (
    <div data-slot="error-note" data-code={error.code} {...props} ref={ref}>
      <p>{errorText(error, own, messages.errors)}</p>
      {error.outcome === 'unknown' && <p>{messages.unknownOutcome}</p>}
      {note && <p>{note}</p>}
      {error.traceId && <p data-slot="trace-id">{messages.traceId(error.traceId)}</p>}
    </div>
  )
})
