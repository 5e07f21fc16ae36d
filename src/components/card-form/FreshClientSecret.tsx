'use client'
import { useState } from 'react'
import { useCardValue } from '../../hooks/useCardValue.ts'
import { useFreshClientSecret } from '../../hooks/useFreshClientSecret.ts'
import { useRecentActivity } from '../../hooks/useRecentActivity.ts'
import { useCardFieldsContext } from './CardFieldsContext.ts'

/** Keeps a client secret at hand from when the card is nearly complete, while somebody is there. Renders nothing. */
export function FreshClientSecret({ payerId }: { payerId: string }) {
  const { entry, wait } = useCardFieldsContext('Root')
  const isNear = useCardValue(entry, (state) => state.nearlyComplete)
  const [wasNear, setWasNear] = useState(isNear)
  if (isNear && !wasNear) setWasNear(true)
  // most forms that mount are never filled in, and they don't need a secret
  return wasNear && <Kept payerId={payerId} isNear={isNear && wait === 0} />
}

function Kept({ payerId, isNear }: { payerId: string; isNear: boolean }) {
  const isActive = useRecentActivity(isNear)
  const intent = isNear && isActive
  // nothing of the query is shown
  useFreshClientSecret({ payerId, keepFresh: 'intent', intent }, { notifyOnChangeProps: [] })
  return null
}
