'use client'
import type { CardmintError } from '../../client/errors.ts'
import { useMessages } from '../../provider/useMessages.ts'
import { secretsWords } from './secretsWords.ts'
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
  const messages = useMessages('<SecretsTable>', secretsWords)
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
