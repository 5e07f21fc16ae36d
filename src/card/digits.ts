const otherDigit = /(?!\d)\p{Nd}/gu
const isDigit = /^\p{Nd}$/u

/**
 * The value of one decimal digit of any script. Unicode keeps each script's digits together, in order
 * from zero, so the value is the distance to the start of the run. Where scripts stand side by side
 * (the five mathematical alphabets) a run is a multiple of ten, hence the remainder. No table needed.
 */
function findValue(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0
  let distance = 0
  while (isDigit.test(String.fromCodePoint(codePoint - distance - 1))) distance++
  return String(distance % 10)
}

/** Remembers each result, because a pasted text may have a million characters. */
const values: Record<string, string> = {}

function valueOf(digit: string): string {
  return (values[digit] ??= findValue(digit))
}

/**
 * The same text with the decimal digits of every script (full-width, Arabic-Indic, Persian,
 * Devanagari …) written in ASCII. Everything else stays.
 *
 * @example toAsciiDigits('٤٢ / ２６') // '42 / 26'
 */
export function toAsciiDigits(text: string): string {
  // nearly every text is ASCII, and searching it for other digits would slow down every key
  return /^[\0-\x7f]*$/.test(text) ? text : text.replace(otherDigit, valueOf)
}

/**
 * Only the digits of a text, of any script, in ASCII.
 *
 * @example digitsOf('４２４２-4242') // '42424242'
 */
export function digitsOf(text: string): string {
  let digits = ''
  // a loop: regular expressions cost more than all else here, and this runs at every key
  for (const character of toAsciiDigits(text)) {
    if (character >= '0' && character <= '9') digits += character
  }
  return digits
}
