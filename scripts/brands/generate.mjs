import creditCardType from 'credit-card-type'

/** `4`, or `51-55` for a pair of ends. @param {number | number[]} pattern */
const range = (pattern) => [pattern].flat().join('-')

/** Every brand of `credit-card-type` as a `BrandRule`, without what is as with most brands, in its order of preference. */
export function libraryRules() {
  return Object.values(creditCardType.types).map((type) => {
    const { niceType, patterns, lengths, gaps, code } = creditCardType.getTypeInfo(type)
    const rule = { brand: type, name: niceType, prefixes: patterns.map(range).join(' '), lengths }
    if (!['4,8,12', '4,8,12,16'].includes(gaps.join())) Object.assign(rule, { gaps })
    if (code.size !== 3) Object.assign(rule, { securityCode: { length: code.size } })
    return rule
  })
}

/** A long text in lines. @param {string} text */
const wrapped = (text) => JSON.stringify(text).replace(/(.{85}\S* )(?=.)/g, '$1" + "')

/** The module that holds them. */
export function generatedBrands() {
  const lines = libraryRules().map(({ prefixes, ...rule }) =>
    JSON.stringify({ ...rule, prefixes: '' }).replace(/""(?=\}$)/, wrapped(prefixes)),
  )
  return `import type { BrandRule } from './cardBrand.ts'

/** The brands of \`credit-card-type\` (MIT, Braintree). Made by \`npm run generate:brands\`; additions and corrections are in \`addedBrands.ts\`. */
export const generatedBrands: readonly BrandRule[] = [
${lines.join(',\n')},
]
`
}
