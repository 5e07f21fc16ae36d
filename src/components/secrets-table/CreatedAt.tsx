'use client'
import { useEffect, useState } from 'react'
import { useCardmint } from '../../provider/CardmintProvider.tsx'
import { useMessages } from '../../provider/useMessages.ts'
import { secretsWords } from './secretsWords.ts'
import { createdDate, parseCreatedAt, relativeAge } from './secretTime.ts'

const MINUTE_MS = 60_000

/** When a secret was created, and how long ago that is. Renders a `<time>` and a `<span>`, or words. */
export function CreatedAt({ createdAt }: { createdAt: string | undefined }) {
  const { locale } = useCardmint('<SecretsTable>')
  const messages = useMessages('<SecretsTable>', secretsWords)
  const now = useNow()
  const parsed = parseCreatedAt(createdAt)
  if (parsed === undefined) return <span data-slot="muted">{messages.secrets.unknownDate}</span>
  // a server renders another time zone and another now
  return (
    <>
      <time dateTime={new Date(parsed).toISOString()} suppressHydrationWarning>
        {createdDate(parsed, locale)}
      </time>
      <span data-slot="age" suppressHydrationWarning>
        {relativeAge(parsed, now, locale)}
      </span>
    </>
  )
}

function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
