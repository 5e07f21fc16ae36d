'use client'
import type { CardFieldsState } from '../../card-entry/types.ts'
import { useCardValue } from '../../hooks/useCardValue.ts'
import { useCardFieldsContext } from './CardFieldsContext.ts'

/** A plain mark with the brand's name: state as text, no artwork of others. Of two brands neither goes first. */
export function BrandMark() {
  const { entry } = useCardFieldsContext('Number')
  const info = useCardValue(entry, shownBrand)
  if (!info) return null
  return (
    <span data-slot="brand" data-brand={info.brand} aria-hidden="true">
      {info.name}
    </span>
  )
}

/** The brand that is known, or of two on one card the one that was chosen. */
export function shownBrand({ brand, candidates, preferredBrand }: CardFieldsState) {
  if (!brand) return undefined
  return candidates.length > 1
    ? candidates.find((info) => info.brand === preferredBrand)
    : candidates[0]
}
