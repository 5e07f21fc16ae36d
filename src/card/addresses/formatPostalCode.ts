import type { AddressRules } from '../addressRules.ts'
import { toAsciiDigits } from '../digits.ts'

/**
 * A postal code in the shape that its country gives it. What fits no shape stays as it is, and is refused
 * only where addresses need a code, as its shape is well known there.
 */
export function formatPostalCode(
  text: string,
  { country, postalCodes: shapes, required }: AddressRules,
): string | undefined {
  const plain = normalizePostalCode(text)
  const compact = withoutSigns(plain)
  // the letters of a country, written before its code or left out: `DE-10115`, `AR-C1043AAZ`, `1010` for `LV-1010`
  const prefixOf = (shape: string) => /^[A-Z]{2,3}(?![A-Z])/.exec(shape)?.[0] ?? ''
  const withCountry = new RegExp(`^(?:[A-Z]{1,3}[ -]|${country})`)
  const bare = compact.replace(/^[A-Z]{1,3}(?=\d)/, '')
  const bareText = plain.replace(/^[A-Z]{1,3}(?=\d)/, '')
  const longestFirst = [...shapes].sort((one, other) => other.length - one.length)
  const formatted =
    // a spreadsheet's decimals: `10115.00`
    firstFilled(shapes, () => withoutSigns(plain.replace(/[.,]00$/, ''))) ??
    firstFilled(shapes, () => compact) ??
    firstFilled(shapes, () => plain.replace(withCountry, '').replace(/[ -]/g, '')) ??
    // before a search, which would find the shorter code in `2725-O79`
    onlyOne(shapes.flatMap((shape) => fill(shape, withDigits(compact, shape)) ?? [])) ??
    firstFilled(longestFirst, (shape) => findCode(plain, shape)) ??
    firstFilled(shapes, () => bare) ??
    firstFilled(shapes, (shape) => prefixOf(shape) + compact) ??
    firstFilled(shapes, () => plain.replace(/[А-Я]/g, (letter) => latin[letter] ?? letter)) ??
    firstFilled(longestFirst, (shape) => findCode(bareText, shape)) ??
    firstFilled(shapes, (shape) =>
      shape.startsWith(country) ? country + findCode(plain, shape.slice(country.length)) : '',
    )
  if (formatted) return formatted
  return required.includes('postalCode') && shapes.length > 0 ? undefined : plain
}

const withoutSigns = (text: string) => text.replace(/[^A-Z\d]/g, '')

function firstFilled(shapes: readonly string[], codeFor: (shape: string) => string) {
  for (const shape of shapes) {
    const filled = fill(shape, codeFor(shape))
    if (filled) return filled
  }
  return undefined
}

/** Letters of a Cyrillic keyboard that look like those of a code: `А15Е3Н4`, in Kazakhstan. */
const latin: { readonly [Letter in string]?: string } = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
}

const onlyOne = (codes: readonly string[]) => (codes.length === 1 ? codes[0] : undefined)

/**
 * With a digit for each `O`, `I` and `L` that stands where the shape has one: `KIA OB1`, `SW1A lAA`. An `L` in front is
 * Luxembourg's: `L-1234`.
 */
function withDigits(code: string, shape: string): string {
  const signs = shape.replace(/[ -]/g, '')
  return code.replace(/[ILO]/g, (letter, at) => {
    if (signs[at] !== '#' || (letter === 'L' && at === 0)) return letter
    return letter === 'O' ? '0' : '1'
  })
}

const patterns: { readonly [Sign in string]?: string } = {
  '#': '\\d',
  '@': '[A-Z]',
  '*': '[A-Z\\d]',
}

/**
 * The one code among words, such as its town: `75008 Paris`, `Pune - 411 001`. A word may have a number of its own behind
 * it: `CH-8001 Zürich 1`, `Sector 1, 010011`.
 */
function findCode(text: string, shape: string): string {
  const signs = [...shape.replace(/[ -]/g, '')]
  const pattern = signs.map((sign) => patterns[sign] ?? sign).join('[ .-]*')
  // a code of digits alone may be joined to a word: `Singapore048616`
  const edge = /[@*A-Z]/.test(shape) ? '\\p{L}\\d' : '\\d'
  const found = new RegExp(`(?:^|[^${edge}])(${pattern})(?![${edge}])`, 'u').exec(text)
  const [whole = '', code = ''] = found ?? []
  // a word of four letters is no code of Bermuda
  if (!/\d/.test(code)) return ''
  const rest = text.replace(whole, '#').replace(/(\p{L}[^\d#]*)\d{1,2}(?!\d)/gu, '$1')
  return /\d/.test(rest) ? '' : code.replace(/[ .-]/g, '')
}

const kinds: { readonly [Sign in string]?: RegExp } = { '#': /\d/, '@': /[A-Z]/, '*': /./ }

/** The code with the blanks and dashes of the shape; undefined if it is of another shape. */
function fill(shape: string, code: string): string | undefined {
  let at = 0
  let filled = ''
  for (const sign of shape) {
    if (sign === ' ' || sign === '-') {
      filled += sign
      continue
    }
    const character = code[at++] ?? ''
    if (kinds[sign] ? !kinds[sign].test(character) : sign !== character) return undefined
    filled += character
  }
  return at === code.length ? filled : undefined
}

/**
 * A postal code in upper case, ASCII digits, plain blanks and dashes, also from a Japanese keyboard
 * (full-width, `〒`, the long vowel mark for a dash) or a spreadsheet (`10001.0`), and without `C.P.` before it.
 *
 * @example normalizePostalCode(' sw1a  1aa ') // 'SW1A 1AA'
 */
function normalizePostalCode(text: string): string {
  return toAsciiDigits(text.normalize('NFKC'))
    .replace(/[〒\p{Cf}]/gu, '')
    .replace(/[\p{Pd}ー−]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.0$/, '')
    .toUpperCase()
    .replace(/^C\. ?P\. ?/, '')
}
