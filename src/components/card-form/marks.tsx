'use client'
import type { BrandInfo, CardBrand } from '../../card/brands/cardBrand.ts'

/** What a mark says, where it is not the start of the brand's name, and the colour of its bar. */
const marks: { readonly [Brand in CardBrand]?: readonly [text: string, colour: string] } = {
  visa: ['VISA', '#3b62c4'],
  mastercard: ['MC', '#d9702b'],
  'american-express': ['AMEX', '#2f8fb8'],
  'diners-club': ['DINERS', '#5c7c99'],
  discover: ['DISC', '#d98a1f'],
  jcb: ['JCB', '#3f9a58'],
  unionpay: ['UPAY', '#c2454f'],
  maestro: ['MAES', '#7a63c9'],
  rupay: ['RUPAY', '#3f9a58'],
  'cartes-bancaires': ['CB', '#2f8fb8'],
  bancontact: ['BC', '#3b62c4'],
  dankort: ['DK', '#c2454f'],
  'korean-domestic': ['KR', '#5c7c99'],
}

/**
 * A plain mark for any brand: its short name over a bar of colour, in the size and colour of the text around it. No
 * artwork of a scheme. Never throws.
 *
 * @param brand Any brand, one of yours too: `renderBrand` is called with it.
 * @returns An `<svg>` that is named after the brand.
 * @example
 * <CardTokenizer payerId={payerId} onToken={save} renderBrand={brandMark} />
 */
export function brandMark({ brand, name }: BrandInfo) {
  const [text, colour] = marks[brand] ?? [name.slice(0, 6).toUpperCase(), '#808080']
  const width = Math.min(30, text.length * 8)
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox="0 0 38 24"
      width="2.375em"
      height="1.5em"
      fill="currentColor"
    >
      <rect x="0.5" y="0.5" width="37" height="23" rx="3" fill="none" stroke="currentColor" />
      <text
        x="19"
        y="14"
        fontSize="11"
        fontWeight="700"
        fontFamily="system-ui, sans-serif"
        textAnchor="middle"
        textLength={width}
        lengthAdjust="spacingAndGlyphs"
        direction="ltr"
      >
        {text}
      </text>
      <rect x="4" y="17.5" width="30" height="2.5" fill={colour} />
    </svg>
  )
}
