'use client'
import { useEffect, useState } from 'react'
import { parseCreatedAt } from '../../secrets/secretAge.ts'
import { useCardmint } from '../../provider/CardmintProvider.tsx'
import { useMessages } from '../../provider/useMessages.ts'
import { secretsWords } from './secretsWords.ts'
import { createdDate, relativeAge } from './secretTime.ts'

const MINUTE_MS = 60_000

export interface MomentProps {
  /** `null`: it never happened. */
  at: string | Date | null | undefined
}

/** When something was, and how long ago that is. Renders a `<time>` and a `<span>`, or words. */
export function Moment({ at }: MomentProps) {
  const { locale } = useCardmint('<SecretsTable>')
  const words = useMessages('<SecretsTable>', secretsWords).secrets
  const now = useNow()
  if (at === null) return <span>{words.neverUsed}</span>
  const time = parseCreatedAt(at instanceof Date ? at.toJSON() : at)
  if (time === undefined) return <span data-slot="muted">{words.unknownDate}</span>
  // a server renders another time zone and another now
  return (
    <>
      <time dateTime={new Date(time).toISOString()} suppressHydrationWarning>
        {createdDate(time, locale)}
      </time>
      <span data-slot="age" suppressHydrationWarning>
        {relativeAge(time, now, locale)}
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
