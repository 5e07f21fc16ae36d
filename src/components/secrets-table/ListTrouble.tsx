'use client'
import type { CardmintError } from '../../client/errors.ts'
import { useCardmint } from '../../provider/CardmintProvider.tsx'
import { ErrorNote } from '../shared/ErrorNote.tsx'

export interface ListTroubleProps {
  /** `null` where nothing was asked, as the device is offline. */
  error: CardmintError | null
  /** There are rows, of an earlier time. */
  isStale: boolean
  onRetry: () => void
}

/** Why the list is missing or old, with a way to ask again. Renders a `<div>`. */
export function ListTrouble({ error, isStale, onRetry }: ListTroubleProps) {
  const { messages } = useCardmint('<SecretsTable>')
  return (
    <div data-slot="list-trouble">
      {isStale && <p>{messages.secrets.stale}</p>}
      {error ? <ErrorNote error={error} /> : <p>{messages.errors.offline}</p>}
      {error && (
        <button type="button" onClick={onRetry}>
          {messages.secrets.retry}
        </button>
      )}
    </div>
  )
}
