'use client'
import { Address } from './Address.tsx'
import { BrandChoice } from './BrandChoice.tsx'
import type { CardTokenizerProps } from './CardTokenizer.tsx'
import { Expiry, Name, Number, SecurityCode } from './fieldParts.tsx'
import { Failure, Saved, Submit } from './submitParts.tsx'

type CardFormPartsProps = Pick<
  CardTokenizerProps,
  'billingAddress' | 'recapture' | 'defaultCountry' | 'countries' | 'renderBrand'
>

/** The parts of the ready-made form, in their order. */
export function CardFormParts({ billingAddress, recapture, ...props }: CardFormPartsProps) {
  const { renderBrand, ...address } = props
  return (
    <>
      {!recapture && (
        <>
          <Number renderBrand={renderBrand} />
          <BrandChoice />
          <Expiry />
        </>
      )}
      <SecurityCode />
      {!recapture && <Name />}
      {!recapture && !billingAddress && <Address {...address} />}
      {/* above what it leads to, so that it does not move then */}
      <Submit />
      <Failure />
      <Saved />
    </>
  )
}
