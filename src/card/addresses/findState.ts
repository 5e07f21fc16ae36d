import type { AddressState } from '../addressRules.ts'
import { stateNames } from './stateNames.ts'

/**
 * The state that a text names: by its code, by its name in either script, by another name that is known, by a text
 * that is the longer or the shorter form of one name alone (`Jal.`, `County Dublin`, `Selangor D.E.`), or by the starts
 * of its words (`N. Dakota`).
 *
 * @example findState(states, 'maine')?.code // 'ME'
 */
export function findState(states: readonly AddressState[], text: string): AddressState | undefined {
  const wanted = lettersOf(text)
  if (!wanted) return undefined
  const words = ({ code, name, latinName }: AddressState) => [code, name, latinName].map(lettersOf)
  const known = stateNames.get(wanted) ?? []
  const exact =
    states.find((state) => words(state).includes(wanted)) ??
    states.find((state) => words(state).some((word) => known.includes(word)))
  if (exact) return exact
  const like = (test: (word: string) => boolean) =>
    states.filter((state) => words(state).some(test))
  // `W. Virginia` has the name of another state in it
  const short = states.filter(({ name, latinName }) =>
    [name, latinName].some((it) => isShort(text, it)),
  )
  if (short.length === 1) return short[0]
  const parts = like((word) => isPart(word, wanted) || isPart(wanted, word))
  if (parts.length === 1) return parts[0]
  // `Taipei` starts one name, and is in another
  const first = like((word) => isPart(word, wanted, 0) || isPart(wanted, word, 0))
  return first.length === 1 ? first[0] : undefined
}

/** Short Latin words are in many others: `Co` is in `Colorado`. */
function isPart(part: string, whole: string, place?: number): boolean {
  const isLong = part.length >= (/^[a-z]/.test(part) ? 4 : 2)
  return isLong && (place === undefined ? whole.includes(part) : whole.startsWith(part))
}

/** Whether a text has the start of each word of a name, with a stop or a blank that a code of another country has not. */
function isShort(text: string, name: string): boolean {
  if (!/[.\s]/.test(text.trim())) return false
  return new RegExp(`^${wordsOf(text).join('\\S* ')}\\S*$`).test(wordsOf(name).join(' '))
}

const wordsOf = (text: string) =>
  text
    .split(/[\s.-]+/)
    .map(lettersOf)
    .filter(Boolean)

/**
 * Without accents, blanks, stops, capitals, `and`, and without what Ireland writes before its counties; with one of two
 * spellings that mean the same.
 */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^(co\.|county) /, '')
    .replace(/\bsaint\b/g, 'st')
    .replace(/\band\b|ฯ/g, '')
    .replaceAll('臺', '台')
    .replaceAll('ة', 'ه')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
