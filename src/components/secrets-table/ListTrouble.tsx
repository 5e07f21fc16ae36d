'use client'
import { useId } from 'react'
import type { CardmintError } from '../../client/errors/CardmintError.ts'
import { useRetryAfter } from '../../hooks/useRetryAfter.ts'
import { useCardmint } from '../../provider/CardmintProvider.tsx'
import { useMessages } from '../../provider/useMessages.ts'
import { secretsWords } from './secretsWords.ts'
import { inSeconds } from '../../messages/inSeconds.ts'
import { ErrorNote } from '../shared/ErrorNote.tsx'

export interface ListTroubleProps {
  /** `null` if no request was sent because the browser says that the device is offline, which may be wrong. */
  error: CardmintError | null
  /** Rows of an earlier answer are shown. */
  isStale: boolean
  onRetry: () => void
}

/** Why the list is missing or old, with a button that reads it again. Renders a `<div>`. */
export function ListTrouble({ error, isStale, onRetry }: ListTroubleProps) {
  const { locale } = useCardmint('<SecretsTable>')
  const { secrets: words, errors } = useMessages('<SecretsTable>', secretsWords)
  const wait = useRetryAfter(error)
  const id = useId()
  return (
    <div data-slot="list-trouble">
      {isStale && <p data-slot="badge">{words.stale}</p>}
      {error ? <ErrorNote error={error} own={words.errors} /> : <p>{errors.offline}</p>}
      <button
        type="button"
        aria-disabled={wait > 0 || undefined}
        aria-describedby={id}
        onClick={() => wait === 0 && onRetry()}
      >
        {words.retry}
      </button>
      <p data-slot="reason" id={id}>
        {wait > 0 && words.waitFirst(inSeconds(wait, locale))}
      </p>
    </div>
  )
}
