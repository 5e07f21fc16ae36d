import { isRule } from '../card/brands/isRule.ts'
import type { BrandRule } from '../card/types.ts'
import { advise } from '../client/advise.ts'

/** By what they say, because a host may write its rules anew for every render. */
const said = new Set<string>()

/** Names to developers, once, each rule of the host that is left out. A production build says nothing. */
export function adviseOnBrands(rules: readonly BrandRule[] = []): void {
  // an app without types may pass anything
  for (const rule of Array.isArray(rules) ? rules : [rules]) {
    const text = JSON.stringify(rule)
    if (isRule(rule) || said.has(text)) continue
    said.add(text)
    advise('brand-rule', text)
  }
}
