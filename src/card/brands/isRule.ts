import type { BrandRule } from './cardBrand.ts'
import { MAX_DIGITS } from '../types.ts'

/**
 * Whether a rule of the host can be used. Rules often come from a file or a server, where no compiler has checked them,
 * and gaps that are out of order would show a digit twice.
 */
export function isRule(rule: BrandRule): boolean {
  // a rule that nobody checked may be anything
  const { brand, prefixes = '', lengths = [], gaps = [], securityCode } = Object(rule) as BrandRule
  return (
    Boolean(brand) &&
    arePrefixes(prefixes) &&
    areSizes(lengths, MAX_DIGITS) &&
    areSizes([securityCode?.length ?? 3].flat(), 4) &&
    areSizes(gaps, MAX_DIGITS) &&
    gaps.every((gap, at) => gap > (gaps[at - 1] ?? 0))
  )
}

function arePrefixes(text: unknown): boolean {
  if (typeof text !== 'string') return false
  return text.split(/\s/).every((range) => {
    const [, from = '', to = from] = /^(\d+)(?:-(\d+))?$/.exec(range) ?? []
    return range === '' || (from !== '' && from.length === to.length && from <= to)
  })
}

function areSizes(numbers: unknown, max: number): boolean {
  const isSize = (it: unknown) => Number.isInteger(it) && Number(it) > 0 && Number(it) <= max
  return Array.isArray(numbers) && numbers.every(isSize)
}
