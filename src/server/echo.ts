/** Values that no answer may contain, with the forms in which they are searched. */
export interface Forbidden {
  readonly plain: readonly string[]
  readonly forms: readonly string[]
}

/** Shorter forms would be found by chance. */
const MIN_FORM = 6

/** How often a text may have been escaped, one time over the other. */
const MAX_ESCAPED = 3

const alphabets = [
  '0123456789abcdef',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  // base64 and its form for URLs differ in characters that are left out before comparing
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
]
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** How many credentials are remembered: those of a few accounts, and what a rotation left behind. */
const MAX_KNOWN = 32

/** The credentials that the host gave, of both upstreams: a gateway before one may know those of the other. */
export class KnownCredentials {
  readonly #known = new Map<string, Forbidden>()
  #forbidden: Forbidden = { plain: [], forms: [] }

  get forbidden(): Forbidden {
    return this.#forbidden
  }

  add(secret: string): void {
    if (this.#known.has(secret)) return
    this.#known.set(secret, forbid([secret]))
    const [oldest] = this.#known.keys()
    if (this.#known.size > MAX_KNOWN && oldest !== undefined) this.#known.delete(oldest)
    this.#forbidden = {
      plain: [...this.#known.values()].flatMap(({ plain }) => plain),
      forms: [...this.#known.values()].flatMap(({ forms }) => forms),
    }
  }
}

/** Credentials of ours, or the value of a secret. An upstream, or a gateway before it, may echo what it was sent. */
export function forbid(secrets: readonly string[]): Forbidden {
  const plain = secrets.filter((secret) => secret !== '').map((secret) => secret.toLowerCase())
  const forms = secrets
    .flatMap((secret) => [secret, backwards(secret)])
    .flatMap(formsOf)
    .map(bare)
    .flatMap((form) => (form.length < MIN_FORM ? [] : [form, backwards(form)]))
  return { plain, forms: [...new Set(forms)] }
}

/**
 * Whether a text holds what it must not show: as it is, in upper or lower case, backwards, with separators, or in
 * hex, base64, base32, percent-encoding, escapes of JSON and JavaScript, or HTML entities, also twice over.
 */
export function echoes(text: string, { plain, forms }: Forbidden): boolean {
  let now = text
  for (let pass = 0; pass <= MAX_ESCAPED; pass++) {
    const lower = now.toLowerCase()
    const found = bare(now)
    if (plain.some((secret) => lower.includes(secret))) return true
    if (forms.some((form) => found.includes(form))) return true
    const next = unescape(now)
    if (next === now) return false
    now = next
  }
  return false
}

/** An upstream's trace id, if it looks like one. Documented are UUIDs and 32 hex digits. */
export function traceIdOf(text: string | null | undefined, secrets: Forbidden): string | undefined {
  return text && /^[\w-]{8,64}$/.test(text) && !echoes(text, secrets) ? text : undefined
}

function formsOf(secret: string): string[] {
  const bytes = encoder.encode(secret)
  const percent = encodeURIComponent(decoder.decode(bytes))
  return [secret, percent, ...alphabets.flatMap((alphabet) => encodings(bytes, alphabet))]
}

/** The digits that come from these bytes alone, for each place at which a longer text may have them. */
function encodings(bytes: Uint8Array, alphabet: string): string[] {
  const size = Math.log2(alphabet.length)
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: size }, (_, skipped) =>
    (bits.slice(skipped).match(new RegExp(`.{${size}}`, 'g')) ?? [])
      .map((digit) => alphabet[Number.parseInt(digit, 2)])
      .join(''),
  )
}

/** Reduces a text to the part that doesn't depend on case and separators. */
function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function backwards(text: string): string {
  return [...text].toReversed().join('')
}

const ESCAPE =
  /%([\da-f]{2})|\\u\{?([\da-f]{1,6})\}?|\\x([\da-f]{2})|&#x([\da-f]{1,6});?|&#(\d{1,7});?/gi

function unescape(text: string): string {
  return text.replaceAll(ESCAPE, (whole: string, ...groups: unknown[]) => {
    const decimal = groups[4]
    const hex = groups.slice(0, 4).find((group) => typeof group === 'string')
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
