'use client'
import type { ReactNode } from 'react'
import type { BrandInfo } from '../../card/types.ts'
import type { CardFieldsState } from '../../card-entry/types.ts'
import { useCardValue } from '../../hooks/useCardValue.ts'
import { useCardFieldsContext } from './CardFieldsContext.ts'

/** The picture of a brand, of the host's choice; nothing leaves its name. */
export type RenderBrand = (brand: BrandInfo) => ReactNode

interface BrandMarkProps {
  renderBrand: RenderBrand | undefined
}

/** A plain mark with the brand's name: state as text, no artwork of others. Of two brands neither goes first. */
export function BrandMark({ renderBrand }: BrandMarkProps) {
  const { entry } = useCardFieldsContext('Number')
  const info = useCardValue(entry, shownBrand)
  return (
    info && (
      <span data-slot="brand" data-brand={info.brand} aria-hidden="true">
        {renderBrand?.(info) ?? info.name}
      </span>
    )
  )
}

/** The brands that the host accepts, under the number. They stay, so that nothing moves while one types. */
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

/** The brand that is known, or of two on one card the one that was chosen. */
export function shownBrand({ brand, candidates, preferredBrand }: CardFieldsState) {
  if (!brand) return undefined
  return candidates.length > 1
    ? candidates.find((info) => info.brand === preferredBrand)
    : candidates[0]
}
