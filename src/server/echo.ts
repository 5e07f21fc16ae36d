import { alphabets, spellingsOf } from './spellings.ts'

/** Values that no answer may contain, with the forms in which they are searched. */
export interface Forbidden {
  readonly plain: readonly string[]
  /** By how they begin, because each place of a text is looked up. */
  readonly forms: ReadonlyMap<string, readonly string[]>
}

/** Shorter forms would be found by chance. */
const MIN_FORM = 6

/** How many encodings may be around each other. */
const MAX_LAYERS = 3

/** Everything that any of these forbids. */
export function joined(all: readonly Forbidden[]): Forbidden {
  return {
    plain: all.flatMap(({ plain }) => plain),
    forms: byBeginning(all.flatMap(({ forms }) => [...forms.values()].flat())),
  }
}

/** Credentials of ours, or the value of a secret. An upstream, or a gateway before it, may echo what it was sent. */
export function forbid(secrets: readonly string[]): Forbidden {
  const plain = secrets.filter((secret) => secret !== '').map((secret) => secret.toLowerCase())
  const forms = secrets
    .flatMap((secret) => [secret, backwards(secret)])
    .flatMap(spellingsOf)
    .map(bare)
    .flatMap((form) => (form.length < MIN_FORM ? [] : [form, backwards(form)]))
  return { plain, forms: byBeginning(forms) }
}

function byBeginning(forms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sorted = new Map<string, string[]>()
  for (const form of new Set(forms)) {
    const beginning = form.slice(0, MIN_FORM)
    sorted.set(beginning, [...(sorted.get(beginning) ?? []), form])
  }
  return sorted
}

/**
 * Whether a text holds what it must not show: as it is, in upper or lower case, backwards, with separators, or in
 * binary, hex, base64, base32 with either alphabet, percent-encoding, quoted-printable, escapes of JSON and JavaScript,
 * HTML entities, or the numbers of its characters; also in UTF-16, and in several of these around each other. Alone, it
 * is also found in base58, base85, uuencoding, ROT13 and the rarer alphabets of base32. Not found are a part of it, and
 * what is compressed or encrypted. What isn't ASCII, such as full-width letters, is never passed on.
 */
export function echoes(text: string, forbidden: Forbidden): boolean {
  let layer = [text]
  for (let depth = 0; depth <= MAX_LAYERS && layer.length > 0; depth++) {
    if (layer.some((each) => shows(each, forbidden))) return true
    layer = layer.flatMap(readingsOf)
  }
  return false
}

function shows(text: string, { plain, forms }: Forbidden): boolean {
  const lower = text.toLowerCase()
  if (plain.some((secret) => lower.includes(secret))) return true
  const found = bare(text)
  for (let at = 0; at <= found.length - MIN_FORM; at++) {
    const begun = forms.get(found.slice(at, at + MIN_FORM))
    if (begun?.some((form) => found.startsWith(form, at))) return true
  }
  return false
}

/** The texts that this one, or a part of it, may be an encoding of. */
function readingsOf(text: string): string[] {
  const unescaped = unescape(text)
  const parts = new Set([text, ...(text.match(/[A-Za-z\d]{8,}/g) ?? [])])
  const decodings = [...parts].flatMap((part) =>
    everyDigits.flatMap((digits) => decoded(part, digits)),
  )
  return [...(unescaped === text ? [] : [unescaped]), ...numbered(text), ...decodings]
}

interface Digits {
  /** Bits of one digit. */
  readonly size: number
  readonly values: ReadonlyMap<string, number>
}

const everyDigits: readonly Digits[] = ['01', ...alphabets].map((alphabet) => {
  const size = Math.log2(alphabet.length)
  const spellings =
    size === 6
      ? [alphabet, alphabet.replace('+/', '-_')]
      : [alphabet.toLowerCase(), alphabet.toUpperCase()]
  const values = spellings.flatMap((digits) =>
    Array.from(digits, (digit, at) => [digit, at] as const),
  )
  return { size, values: new Map(values) }
})

/** Returns nothing for a part that doesn't decode to text, as most ids don't from their first or second byte on. */
function decoded(part: string, { size, values }: Digits): string[] {
  let text = ''
  let [value, bits] = [0, 0]
  for (const character of part) {
    const digit = values.get(character)
    if (digit === undefined) {
      if (/[^A-Za-z\d]/.test(character)) continue
      return []
    }
    value = (value << size) | digit
    bits += size
    if (bits < 8) continue
    bits -= 8
    const code = value >> bits
    if (!isText(code)) return []
    text += String.fromCharCode(code)
    value &= (1 << bits) - 1
  }
  return text.length < MIN_FORM ? [] : [text]
}

/** What a list of numbers says, such as `115-97-110` or `\163\141\156`. */
function numbered(text: string): string[] {
  const parts = text.match(/[\da-z]+/gi) ?? []
  if (parts.length < MIN_FORM) return []
  const numbers = parts.map((part) => part.replace(/^(?:0?x|u)/i, ''))
  return bases.map(([base, digits]) => {
    const codes = numbers.filter((each) => digits.test(each)).map((each) => parseInt(each, base))
    return codes.every(isText) ? String.fromCharCode(...codes) : ''
  })
}

const bases = [
  [8, /^[0-7]+$/],
  [10, /^\d+$/],
  [16, /^[\da-f]+$/i],
] as const

/** ASCII with its blanks and line breaks, the empty half of it in UTF-16, or a byte order mark. */
function isText(code: number): boolean {
  return (code >= 0x20 && code <= 0x7e) || OTHER_TEXT.has(code)
}

const OTHER_TEXT = new Set([0, 9, 10, 13, 0xef, 0xbb, 0xbf, 0xfe, 0xff])

/** An upstream's trace id, if it looks like one. Documented are UUIDs and 32 hex digits. */
export function traceIdOf(text: string | null | undefined, secrets: Forbidden): string | undefined {
  return text && /^[\w-]{8,64}$/.test(text) && !echoes(text, secrets) ? text : undefined
}

/** Reduces a text to the part that doesn't depend on case and separators. */
function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

function backwards(text: string): string {
  return [...text].toReversed().join('')
}

const ESCAPE =
  /%u([\da-f]{4})|[%=]([\da-f]{2})|\\u\{([\da-f]{1,6})\}|\\u([\da-f]{4})|\\x([\da-f]{2})|&#x([\da-f]{1,6});?|&#(\d{1,7});?/gi

function unescape(text: string): string {
  if (!/[%=\\&]/.test(text)) return text
  return text.replaceAll('&amp;', '&').replaceAll(ESCAPE, (whole: string, ...groups: unknown[]) => {
    const decimal = groups[6]
    const hex = groups.slice(0, 6).find((group) => typeof group === 'string')
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
