import { isRule } from '../card/brands/isRule.ts'
import { advise } from '../client/advise.ts'
import type { CardFieldsOptions, CardFieldsState } from './types.ts'

/** What was said already, as text, because a host may write its options anew for every render. */
const said = new Set<string>()

function adviseOnce(...advice: Parameters<typeof advise>): void {
  const text = advice.join()
  if (!said.has(text)) advise(...advice)
  said.add(text)
}

/** Warns developers, once, about brands of the host that have no effect. A production build says nothing. */
export function adviseOnBrands(
  { brands = [], acceptedBrands = [] }: Pick<CardFieldsOptions, 'brands' | 'acceptedBrands'>,
  state: CardFieldsState,
): void {
  // an app without types may pass anything
  for (const rule of Array.isArray(brands) ? brands : [brands]) {
    if (!isRule(rule)) adviseOnce('brand-rule', JSON.stringify(rule))
  }
  const known = state.acceptedBrands.map(({ brand }) => brand)
  // before the brands are loaded, none is known, and no card is refused
  if (known.length === 0 && state.errors.number !== 'brand-not-accepted') return
  for (const name of acceptedBrands) {
    if (name !== 'unknown' && !known.includes(name)) adviseOnce('accepted-brand', name)
  }
}
