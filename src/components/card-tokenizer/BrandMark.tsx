'use client'
import type { CardFieldsState } from '../../hooks/card-entry/types.ts'
import { useCardPart } from './CardFieldsContext.ts'

/** A plain mark with the brand's name: state as text, no artwork of others. Of two brands neither goes first. */
export function BrandMark() {
  const { card } = useCardPart('Number')
  const info = shownBrand(card.state)
  if (!info) return null
  return (
    <span data-slot="brand" data-brand={info.brand} aria-hidden="true">
      {info.name}
    </span>
  )
}

/** The brand that is known, or of two on one card the one that was chosen. */
export function shownBrand(state: CardFieldsState) {
  // what is read renders, and candidates change with every other digit before the brand is known
  if (!state.brand) return undefined
  const { candidates, preferredBrand } = state
  return candidates.length > 1
    ? candidates.find((info) => info.brand === preferredBrand)
    : candidates[0]
}
