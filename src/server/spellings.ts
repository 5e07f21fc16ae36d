const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Each digit stands for some bits, so the spelling of a part can be found within that of a longer text. */
export const alphabets = [
  '0123456789abcdef',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  '0123456789ABCDEFGHIJKLMNOPQRSTUV',
  // base64 and its form for URLs differ in characters that are left out before comparing
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
]

/** The base32 of Crockford, that for people (z-base-32), and uuencoding. */
const rareAlphabets = [
  '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
  'YBNDRFG8EJKMCPQXOT1UWISZA345H769',
  characters('`', '!', '_'),
]

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const ASCII85 = characters('', '!', 'u')
/** Without case and marks it is also the base85 of RFC 1924. */
const Z85 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'

/** The spellings of a credential by which it is found in a text. */
export function spellingsOf(secret: string): string[] {
  const bytes = encoder.encode(secret)
  const percent = encodeURIComponent(decoder.decode(bytes))
  return [
    secret,
    percent,
    rot13(secret),
    asNumber(bytes, BASE58),
    inFours(bytes, ASCII85),
    inFours(bytes, Z85),
    ...[...alphabets, ...rareAlphabets].flatMap((alphabet) => inBits(bytes, alphabet)),
  ]
}

/** The digits that come from these bytes alone, for each place at which a longer text may have them. */
function inBits(bytes: Uint8Array, alphabet: string): string[] {
  const size = Math.log2(alphabet.length)
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: size }, (_, skipped) =>
    (bits.slice(skipped).match(new RegExp(`.{${size}}`, 'g')) ?? [])
      .map((digit) => alphabet[Number.parseInt(digit, 2)])
      .join(''),
  )
}

/** The one number that these bytes are. */
function asNumber(bytes: Uint8Array, alphabet: string): string {
  const base = BigInt(alphabet.length)
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let digits = ''
  for (; number > 0n; number /= base) digits = alphabet.charAt(Number(number % base)) + digits
  return digits
}

/** A number for each four bytes; the rest of them is left out. */
function inFours(bytes: Uint8Array, alphabet: string): string {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) =>
    asNumber(bytes.subarray(at * 4, at * 4 + 4), alphabet).padStart(5, alphabet.charAt(0)),
  ).join('')
}

/** Each letter is the one thirteen further on. */
function rot13(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const isFirstHalf = /[a-m]/i.test(letter)
    return String.fromCharCode(letter.charCodeAt(0) + (isFirstHalf ? 13 : -13))
  })
}

function characters(before: string, first: string, last: string): string {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)]
  return (
    before + String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, at) => from + at))
  )
}
