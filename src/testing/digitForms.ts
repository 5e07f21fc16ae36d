import { formatCardNumber } from '../card/number.ts'

/** In which form digits were found. */
export type LeakForm = 'clear' | 'grouped' | 'base64' | 'URL-encoded'

/** Says in which form a text holds what is looked for, or `undefined`. */
export type FindForm = (text: string) => LeakForm | undefined

/** What a person or a program may put between the digits of a card number. */
const GAP = String.raw`[\s\-._+\u00a0\u202f,"'\[\]\\]{0,6}`

/**
 * Looks for a card number and a security code in a text, as they are, in groups, in base64 (wherever it
 * starts within other text) and percent-encoded.
 *
 * A security code has so few digits that it counts only where it stands alone: not next to letters,
 * digits, `-` or `.`, as it would within an id or a time.
 */
export function findDigits(number: string, securityCode: string): FindForm {
  const grouped = new RegExp([...number].join(GAP))
  const alone = new RegExp(String.raw`(?<![\p{L}\p{N}.\-])${securityCode}(?![\p{L}\p{N}.\-])`, 'u')
  const base64 = [...encodings(number), ...encodings(formatCardNumber(number))]
  const codeAsBase64 = new RegExp(
    String.raw`(?<![\w+/])${btoa(securityCode).replace(/=+$/, '')}(?![\w+/])`,
  )
  const inClear: FindForm = (text) => {
    if (text.includes(number) || alone.test(text)) return 'clear'
    return grouped.test(text) ? 'grouped' : undefined
  }
  return (text) => {
    const found = inClear(text)
    if (found) return found
    if (base64.some((each) => text.includes(each)) || codeAsBase64.test(text)) return 'base64'
    if (!text.includes('%')) return undefined
    return inClear(decodePercent(text)) && 'URL-encoded'
  }
}

/** The three ways in which base64 can cut a text, without the characters that depend on its neighbours. */
function encodings(text: string): string[] {
  return [0, 1, 2].map((shift) => {
    const encoded = btoa('\0'.repeat(shift) + text).replace(/=+$/, '')
    const start = [0, 2, 3][shift] ?? 0
    const isWhole = (shift + text.length) % 3 === 0
    return encoded.slice(start, isWhole ? undefined : -1)
  })
}

/** Never fails: a `%` that encodes nothing stays. */
function decodePercent(text: string): string {
  return text.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
