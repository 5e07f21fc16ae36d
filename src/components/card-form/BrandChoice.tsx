'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useCardValue } from '../../hooks/useCardValue.ts'
import { useCardFieldsContext } from './CardFieldsContext.ts'
import { endAfter } from './endInReact.ts'

/**
 * The choice between the brands of a co-badged card: equal marks, the number's own brand first, none chosen at the
 * start. Renders a `<fieldset>` of radio buttons once a number has more than one brand.
 */
export const BrandChoice = forwardRef<HTMLFieldSetElement, ComponentPropsWithoutRef<'fieldset'>>(
  function BrandChoice(props, ref) {
    const { entry, messages } = useCardFieldsContext('BrandChoice')
    const brandChoices = useCardValue(entry, (state) => state.brandChoices)
    const preferredBrand = useCardValue(entry, (state) => state.preferredBrand)
    if (brandChoices.length === 0) return null
    return (
      <fieldset
        data-slot="brand-choice"
        data-brand={preferredBrand}
        {...props}
        onInput={endAfter(props.onInput)}
        onChange={endAfter(props.onChange)}
        ref={ref}
      >
        <legend>{messages.chooseBrand}</legend>
        {brandChoices.map(({ brand, name }) => (
          <label key={brand}>
            <input
              type="radio"
              name="preferredBrand"
              checked={brand === preferredBrand}
              onChange={() => entry.preferBrand(brand)}
            />
            {name}
          </label>
        ))}
      </fieldset>
    )
  },
)
