import type * as loaded from './brands/brands.ts'
import type { BrandInfo, BrandRule, CardBrand } from './brands/cardBrand.ts'
import { MAX_DIGITS } from './types.ts'

/** The brand that a number's prefix determines. */
export interface BrandDetection {
  /**
   * The brand as soon as the digits tell it, `unknown` if they fit no brand, and undefined while more
   * than one brand is still possible. A guess from public prefixes: the server's brand wins.
   */
  readonly brand: CardBrand | undefined
  /**
   * While `brand` is undefined: every brand that is still possible, the likeliest first. When it is
   * decided: that brand, followed by those that the same card may carry too. More than one then means
   * that the cardholder may choose. Empty for an unknown brand, and until `loadBrands` is done.
   */
  readonly candidates: readonly BrandInfo[]
}

let table: typeof loaded | undefined

/** Whether the brands are loaded. */
export const hasBrands = (): boolean => table !== undefined

/** Loads the brands, which no page needs before a card is typed. Until then no brand is told, and none refused. */
export async function loadBrands(): Promise<void> {
  table ??= await import('./brands/brands.ts')
}

/**
 * Which brand a card number is of, from its first digits. A second brand on the same card cannot be
 * told for certain, so it is offered only where the host names it in `acceptedBrands`.
 *
 * @param digits ASCII digits without gaps.
 * @param acceptedBrands The brands that the host takes; left out, all of them, without co-badge choice.
 * @param rules Brands of the host, which come before ours.
 * @example detectBrand('42').brand // 'visa'
 * @example detectBrand('45711234', ['visa', 'dankort']).candidates // Visa, then Dankort
 */
export function detectBrand(
  digits: string,
  acceptedBrands?: readonly CardBrand[],
  rules?: readonly BrandRule[],
): BrandDetection {
  return table?.detectBrand(digits, acceptedBrands, rules) ?? { brand: undefined, candidates: [] }
}

const fours = [4, 8, 12, 16]

/** The positions of the gaps in a number, as its brand prints them. They are known before the brands are loaded. */
function gapsOf(digits: string, [info]: readonly BrandInfo[]): readonly number[] {
  // Diners Club prints 14 digits as 4-6-4, and the longer numbers of its later cards in fours.
  if (/^3(0|[689])/.test(digits) && digits.length > 14) return fours
  if (info) return info.gaps
  if (/^3([46-9]|0[0-5]|095)/.test(digits)) return [4, 10]
  return /^1(?!800)/.test(digits) ? [4, 9] : fours
}

/** A number with its brand's gaps, without one at the end. */
export function layOut(digits: string, { candidates }: BrandDetection): string {
  const gaps = gapsOf(digits, candidates)
  const groups = [0, ...gaps].map((start, place) => digits.slice(start, gaps[place]))
  return groups.filter(Boolean).join(' ')
}

const everyLength = [12, 13, 14, 15, 16, 17, 18, MAX_DIGITS]

/**
 * The lengths that a number of these brands can have; any, unless the rule of its own brand, the first, is certain.
 */
export function lengthsOf(candidates: readonly BrandInfo[]): readonly number[] {
  const [own] = candidates
  return own && !own.guessed ? candidates.flatMap(({ lengths }) => lengths) : everyLength
}

/** Whether a number of this brand may be right with any last digit. */
export function isUnchecked(digits: string, info: BrandInfo | undefined): boolean {
  return info?.checkDigit === false || (table?.unchecked.test(digits) ?? false)
}

/**
 * What is known of a brand; undefined for `unknown`.
 *
 * @example brandInfo('american-express')?.codeSize // 4
 */
export function brandInfo(brand: string, rules?: readonly BrandRule[]): BrandInfo | undefined {
  return table?.brandInfo(brand, rules)
}

/**
 * The brand that a server names in its own way; undefined for names that we do not know.
 *
 * @example brandNamed('AMERICAN_EXPRESS')?.brand // 'american-express'
 */
export function brandNamed(name = '', rules?: readonly BrandRule[]): BrandInfo | undefined {
  return brandInfo(name.toLowerCase().replace(/[^a-z]+/g, '-'), rules)
}
