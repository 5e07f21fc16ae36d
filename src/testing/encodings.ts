import type { LeakForm } from './digitForms.ts'

/** Every text that a text may be the encoded form of. Never fails: what encodes nothing stays or is left out. */
type Decode = (text: string) => Iterable<string>
type Decoding = readonly [form: LeakForm, decode: Decode]

const character = (digits: string, radix: number): string => {
  const code = Number.parseInt(digits, radix)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** One character at a time is written in another way, and all else stays as it is. */
function unescape(mark: RegExp, radix: number): Decode {
  return (text) => {
    // the first group that took part has the code
    const plain = text.replace(mark, (_, ...groups: unknown[]) => {
      const code = groups.find((group) => typeof group === 'string')
      return character(String(code), radix)
    })
    return plain === text ? [] : [plain]
  }
}

export const unescapings: readonly Decoding[] = [
  ['URL-encoded', unescape(/%([\da-f]{2})/gi, 16)],
  // HTML
  ['escaped', unescape(/&#x([\da-f]{1,6});?/gi, 16)],
  ['escaped', unescape(/&#(\d{1,7});?/g, 10)],
  // JSON and JavaScript; in quotes within quotes the backslash is doubled
  ['escaped', unescape(/\\+(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/gi, 16)],
  // CSS
  ['escaped', unescape(/\\([\da-f]{1,6}) ?/gi, 16)],
  // quoted-printable, as in mail
  ['escaped', unescape(/=([\da-f]{2})/gi, 16)],
]

export const unpackings: readonly Decoding[] = [
  ['base64', base64],
  ['hex', hex],
  ['character codes', characterCodes],
]

const utf8 = new TextDecoder()

function* base64(text: string): Generator<string> {
  for (const [run] of text.matchAll(/[\w+/-]{6,}/g)) {
    const standard = run.replaceAll('-', '+').replaceAll('_', '/')
    // within other text it may start at any place
    for (let start = 0; start < 4; start++) {
      const whole = standard.slice(
        start,
        standard.length - ((standard.length - start) % 4 === 1 ? 1 : 0),
      )
      const bytes = Uint8Array.from(atob(whole), (byte) => byte.charCodeAt(0))
      yield utf8.decode(bytes)
    }
  }
}

/** Codes of digits of twelve or more characters, whatever stands between them and however wide they are. */
function* hex(text: string): Generator<string> {
  for (const [run] of text.matchAll(/(?:3\d(?:00|20|2d|[^\da-f]){0,6}){12,}/gi)) {
    yield run.replace(/3(\d)(?:00|20|2d|[^\da-f]){0,6}/gi, '$1')
  }
}

function* characterCodes(text: string): Generator<string> {
  for (const [run] of text.matchAll(/(?:(?:4[89]|5[0-7])\D{1,6}){11,}(?:4[89]|5[0-7])/g)) {
    yield [...run.matchAll(/\d+/g)].map(([code]) => character(code, 10)).join('')
  }
}
