import type { BrandDetection } from '../brand.ts'
import type { BrandInfo, BrandRule, CardBrand } from './cardBrand.ts'
import { generatedBrands } from './generatedBrands.ts'
import { isRule } from './isRule.ts'
import { coBadges, corrections, addedBrands, unchecked } from './addedBrands.ts'

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
const known: readonly KnownBrand[] = [...addedBrands, ...generatedBrands].map((rule) => {
  const more = corrections.find(({ brand }) => brand === rule.brand)
  return toKnown({ ...rule, ...more, prefixes: `${rule.prefixes ?? ''} ${more?.prefixes ?? ''}` })
})

function toKnown({ prefixes = '', ...rule }: BrandRule, base?: BrandInfo): KnownBrand {
  const {
    name = rule.brand,
    lengths = [],
    gaps = [4, 8, 12, 16],
    securityCode,
  } = { ...base, ...rule }
  return {
    info: {
      // a brand with unknown lengths may have any
      guessed: lengths.length === 0,
      ...base,
      ...rule,
      name,
      lengths,
      gaps,
      codeSize: Math.max(...[securityCode?.length ?? 3].flat()),
    },
    prefixes: prefixes
      .split(/\s+/)
      .filter(Boolean)
      .map((range) => {
        const [from = '', to = from] = range.split('-')
        return [from, to]
      }),
  }
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

interface HostBrand extends KnownBrand {
  readonly rule: BrandRule
}

/** By what they say, as a host may write them anew for every render. */
const hostBrands = new Map<string, readonly HostBrand[]>()

function brandsOf(rules: readonly BrandRule[]): readonly HostBrand[] {
  const key = JSON.stringify(rules)
  const found =
    hostBrands.get(key) ??
    // an app without types may pass `null`; members that are `undefined` are not in the text
    (Array.isArray(rules) ? (JSON.parse(key) as BrandRule[]) : []).filter(isRule).map((rule) =>
      Object.assign(toKnown(rule, known.find(({ info }) => info.brand === rule.brand)?.info), {
        rule,
      }),
    )
  hostBrands.set(key, found)
  return found
}

/** Those of the host, and ours as it corrects them. */
function matchesOf(digits: string, rules: readonly BrandRule[]): Match[] {
  const ours = digits ? (byFirstDigit[Number(digits[0])] ?? []) : known
  const theirs = brandsOf(rules)
  const corrected = ours.flatMap(({ info, prefixes }) => {
    const theirOwn = theirs.find((it) => it.info.brand === info.brand)
    if (theirOwn?.rule.prefixes !== undefined) return []
    return { info: theirOwn?.info ?? info, prefixes }
  })
  return [...theirs, ...corrected].flatMap((brand) => match(digits, brand) ?? [])
}

export function detectBrand(
  digits: string,
  acceptedBrands: readonly CardBrand[] | undefined,
  rules: readonly BrandRule[] = [],
): BrandDetection {
  const isAccepted = ({ brand }: BrandInfo) => acceptedBrands?.includes(brand) ?? true
  const matches = matchesOf(digits, rules).sort((one, other) => other.strength - one.strength)
  const possible = matches.map(({ info }) => info)
  const [best, ...weaker] = possible
  if (!best) return { brand: 'unknown', candidates: [] }

  if (matches.at(-1)?.strength === 0) {
    const accepted = possible.filter(isAccepted)
    return { brand: undefined, candidates: accepted.length ? accepted : possible }
  }
  const second = coBadges
    .filter(([on, it, prefix]) => {
      return on === best.brand && acceptedBrands?.includes(it) && prefix.test(digits)
    })
    .flatMap(([, it]) => brandInfo(it, rules) ?? [])
  const carried = [best, ...second].filter(isAccepted)
  if (carried[0]) return { brand: carried[0].brand, candidates: carried }
  // Our guess alone must not have a card refused that is accepted under the brand the library sees.
  const other = (best.guessed && weaker.find(isAccepted)) || best
  return { brand: other.brand, candidates: [other] }
}

export function brandInfo(id: string, rules: readonly BrandRule[] = []): BrandInfo | undefined {
  return [...brandsOf(rules), ...known].find(({ info }) => info.brand === id)?.info
}

export { unchecked }
