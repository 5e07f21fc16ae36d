'use client'
import type { ReactNode } from 'react'
import type { BrandInfo } from '../../card/brands/cardBrand.ts'
import type { CardFieldsState } from '../../card-entry/types.ts'
import { useCardValue } from '../../hooks/useCardValue.ts'
import { useCardFieldsContext } from './CardFieldsContext.ts'

/** Returns the host's picture of a brand; if it returns nothing, the name is shown. */
export type RenderBrand = (brand: BrandInfo) => ReactNode

interface BrandMarkProps {
  renderBrand: RenderBrand | undefined
}

/** A plain mark with the brand's name, without the scheme's artwork. Two brands get equal marks. */
export function BrandMark({ renderBrand }: BrandMarkProps) {
  const { entry } = useCardFieldsContext('Number')
  const info = useCardValue(entry, shownBrand)
  return (
    info && (
      // keyed, because page translation replaces text nodes of a picture that React would update
      <span key={info.brand} data-slot="brand" data-brand={info.brand} aria-hidden="true">
        {renderBrand?.(info) ?? info.name}
      </span>
    )
  )
}

/** The accepted brands, under the number. They stay while somebody types, so that nothing moves. */
export function AcceptedBrands({ renderBrand, id }: BrandMarkProps & { id: string }) {
  const { entry } = useCardFieldsContext('Number')
  const accepted = useCardValue(entry, (state) => state.acceptedBrands)
  return (
    accepted.length > 0 && (
      <ul data-slot="accepted-brands" id={id}>
        {accepted.map((info) => (
          <li key={info.brand} data-brand={info.brand}>
            {renderBrand?.(info) ?? info.name}
          </li>
        ))}
      </ul>
    )
  )
}

/** The card's brand; on a co-badged card, the one that was chosen. */
export function shownBrand({ brand, candidates, preferredBrand }: CardFieldsState) {
  if (!brand) return undefined
  return candidates.length > 1
    ? candidates.find((info) => info.brand === preferredBrand)
    : candidates[0]
}
