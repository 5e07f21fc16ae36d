import { additions, coBadges, overlay, unchecked } from './brandOverlay.ts'
import { libraryBrands, type BrandLine } from './brandTable.ts'
import { type BrandInfo, type CardBrand, MAX_DIGITS } from './types.ts'

/** What a number's prefix tells about its brand. */
export interface BrandDetection {
  /**
   * The brand as soon as the digits tell it, `unknown` if they fit no brand, and undefined while more
   * than one brand is still possible. A guess from public prefixes: the server's brand wins.
   */
  readonly brand: CardBrand | undefined
  /**
   * While `brand` is undefined: every brand that is still possible, the likeliest first. When it is
   * decided: that brand, followed by those that the same card may carry too. More than one then means
   * that the cardholder may choose.
   */
  readonly candidates: readonly BrandInfo[]
}

interface KnownBrand {
  readonly info: BrandInfo
  readonly prefixes: readonly (readonly [from: string, to: string])[]
}

interface Match {
  readonly info: BrandInfo
  /** The length of the longest prefix found; 0 while more digits are needed to tell. */
  readonly strength: number
}

/** Ours stand first, as an equally long prefix of ours is there to correct the library's. */
const known: readonly KnownBrand[] = [...overlay, ...libraryBrands].map(toKnown)

function toKnown(line: BrandLine): KnownBrand {
  const [brand = '', name = '', prefixes = '', lengths, gaps = '4 8 12 16', codeSize = 3] =
    line.split(',')
  return {
    info: {
      // the tables have ids of brands only, which a test reads out
      brand: brand as CardBrand,
      name,
      gaps: numbers(gaps),
      lengths: numbers(lengths),
      codeSize: Number(codeSize),
    },
    prefixes: [prefixes, additions[brand]]
      .join(' ')
      .split(' ')
      .flatMap((range) => {
        const [from = '', end = ''] = range.split('-')
        return from ? [[from, from.slice(0, from.length - end.length) + end]] : []
      }),
  }
}

function numbers(text = ''): number[] {
  return text.split(' ').map(Number)
}

/** Most brands are gone by the first digit, and every key asks again. */
const byFirstDigit = [...'0123456789'].map((first) =>
  known
    .map(({ info, prefixes }) => ({
      info,
      prefixes: prefixes.filter(([from, to]) => from.charAt(0) <= first && first <= to.charAt(0)),
    }))
    .filter(({ prefixes }) => prefixes.length > 0),
)

/** Before the first digit, as in most forms that are judged. */
const undecided: readonly Match[] = known
  .filter(({ prefixes }) => prefixes.length > 0)
  .map(({ info }) => ({ info, strength: 0 }))

function match(digits: string, { info, prefixes }: KnownBrand): Match | undefined {
  let strength: number | undefined
  for (const [from, to] of prefixes) {
    // Strings of digits compare as the numbers do, digit by digit, so neither end has to be cut twice.
    if (digits < from.slice(0, digits.length)) continue
    if (digits.slice(0, to.length) > to.slice(0, digits.length)) continue
    strength = Math.max(strength ?? 0, digits.length < from.length ? 0 : from.length)
  }
  return strength === undefined ? undefined : { info, strength }
}

/**
 * Which brand a card number is of, from its first digits. A second brand on the same card cannot be
 * told for certain, so it is offered only where the host names it in `acceptedBrands`.
 *
 * @param digits ASCII digits without gaps.
 * @param acceptedBrands The brands that the host takes; left out, all of them, without co-badge choice.
 * @example detectBrand('42').brand // 'visa'
 * @example detectBrand('45711234', ['visa', 'dankort']).candidates // Visa, then Dankort
 */
export function detectBrand(digits: string, acceptedBrands?: readonly CardBrand[]): BrandDetection {
  const isAccepted = ({ brand }: BrandInfo) => acceptedBrands?.includes(brand) ?? true
  const [first] = digits
  const matches =
    first === undefined
      ? undecided
      : (byFirstDigit[Number(first)] ?? [])
          .flatMap((brand) => match(digits, brand) ?? [])
          .sort((one, other) => other.strength - one.strength)
  const possible = matches.map(({ info }) => info)
  const [best, ...weaker] = possible
  if (!best) return { brand: 'unknown', candidates: [] }

  if (matches.at(-1)?.strength === 0) {
    const accepted = possible.filter(isAccepted)
    return { brand: undefined, candidates: accepted.length ? accepted : possible }
  }
  const carried = [best, ...coBadgesOf(digits, best.brand, acceptedBrands)].filter(isAccepted)
  if (carried[0]) return { brand: carried[0].brand, candidates: carried }
  // Our guess alone must not have a card refused that is accepted under the brand the library sees.
  const other = (isGuess(best) && weaker.find(isAccepted)) || best
  return { brand: other.brand, candidates: [other] }
}

/** Of ours no scheme has published all there is to know. */
function isGuess({ brand }: BrandInfo): boolean {
  return overlay.some((line) => line.startsWith(`${brand},`))
}

const everyLength = [12, 13, 14, 15, 16, 17, 18, MAX_DIGITS]

/** How many digits a number of these brands can have: any, unless its own brand, the first, is certain. */
export function lengthsOf(candidates: readonly BrandInfo[]): readonly number[] {
  const [own] = candidates
  return own && !isGuess(own) ? candidates.flatMap(({ lengths }) => lengths) : everyLength
}

/** Whether the last digit of such a number tells if it was mistyped. */
export function hasCheckDigit(digits: string, brand: CardBrand): boolean {
  return !unchecked.test(digits) && !/^(unionpay|verve|naranja)$/.test(brand)
}

function coBadgesOf(
  digits: string,
  first: CardBrand,
  acceptedBrands: readonly CardBrand[] = [],
): BrandInfo[] {
  return coBadges
    .filter(([on, second, prefix]) => {
      return on === first && acceptedBrands.includes(second) && prefix.test(digits)
    })
    .flatMap(([, second]) => brandInfo(second) ?? [])
}

/**
 * What is known of a brand; undefined for `unknown`.
 *
 * @example brandInfo('american-express')?.codeSize // 4
 */
export function brandInfo(brand: CardBrand): BrandInfo | undefined {
  return known.find(({ info }) => info.brand === brand)?.info
}

/**
 * The brand that a server names in its own way; undefined for names that we do not know.
 *
 * @example brandNamed('AMERICAN_EXPRESS') // 'american-express'
 */
export function brandNamed(name = ''): CardBrand | undefined {
  const id = name.toLowerCase().replace(/[^a-z]+/g, '-')
  return known.find(({ info }) => info.brand === id)?.info.brand
}
