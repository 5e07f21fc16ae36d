import { digitsOf, toAsciiDigits } from '../card/digits.ts'
import { unescapings, unpackings } from './encodings.ts'

/** The form in which digits were found. */
export type LeakForm =
  | 'clear'
  | 'grouped'
  | 'part'
  | 'reversed'
  | 'base64'
  | 'hex'
  | 'character codes'
  | 'URL-encoded'
  | 'escaped'

/** Returns the form in which a text holds the digits, or `undefined`. */
export type FindForm = (text: string) => LeakForm | undefined

/** This many consecutive digits of a card number count as a leak; fewer may be shown by the card schemes' rules. */
const PART = 12

/** Longer texts are searched but not decoded, because that would slow the test down. */
const MAX_DECODED = 200_000

/** Stars and the like stand for hidden digits, so the digits around them don't belong together. */
const MASK = /[*•●·xX#…_]{2,}/

/**
 * Looks for a card number and a security code in a text: as they are, in the digits of any script, in groups
 * with anything between them, backwards, any twelve digits in a row of the number, and all of this
 * within base64, hexadecimal, character codes, percent-encoding and the escapes of HTML, JSON and CSS.
 *
 * A security code has so few digits that it counts only where it stands alone: not next to letters,
 * digits, `-` or `.`, as it would within an id or a time.
 */
export function findDigits(number: string, securityCode: string): FindForm {
  const backwards = [...number].toReversed().join('')
  const parts = partsOf(number)
  const partsBackwards = partsOf(backwards)
  const alone = new RegExp(String.raw`(?<![\p{L}\p{N}.\-])${securityCode}(?![\p{L}\p{N}.\-])`, 'u')
  const codeInBase64 = btoa(securityCode).replace(/=+$/, '')
  const asNumber = [16, 36].map((radix) => BigInt(number).toString(radix))

  const inClear: FindForm = (written) => {
    const text = toAsciiDigits(written)
    if (text.includes(number) || alone.test(text)) return 'clear'
    const digits = digitsOf(text)
    if (digits.length < PART) return undefined
    const shown = text.split(MASK).map(digitsOf)
    const has = (piece: string) => shown.some((each) => each.includes(piece))
    if (has(number)) return 'grouped'
    if (has(backwards)) return 'reversed'
    if (parts.some(has)) return 'part'
    return partsBackwards.some(has) ? 'reversed' : undefined
  }
  const look = (text: string, depth: number): LeakForm | undefined => {
    // nearly every text on a page has no digits, and no room for what is encoded
    const mayHold = /\p{Nd}/u.test(text) || text.length >= 16 || text.includes(codeInBase64)
    if (!mayHold) return undefined
    const found = inClear(text)
    if (found) return found
    if (asNumber.some((each) => text.toLowerCase().includes(each))) return 'hex'
    // what is packed may be escaped and the other way round, and no deeper
    if (depth === 2 || text.length > MAX_DECODED) return undefined
    for (const [form, decode] of [...unescapings, ...unpackings]) {
      for (const decoded of decode(text)) if (look(decoded, depth + 1)) return form
    }
    return undefined
  }
  // the same names and texts are met at every search
  const known = new Map<string, LeakForm | undefined>()
  return (text) => {
    if (!known.has(text)) known.set(text, look(text, 0))
    return known.get(text)
  }
}

function partsOf(number: string): string[] {
  return Array.from({ length: Math.max(0, number.length - PART) + 1 }, (_, start) =>
    number.slice(start, start + PART),
  )
}
