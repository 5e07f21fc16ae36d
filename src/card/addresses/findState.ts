import type { AddressState } from '../addressRules.ts'

/**
 * The state that a text names: by its code, by its name in either script, or by a text that is the longer or
 * the shorter form of one name alone (`Jal.`, `County Dublin`, `Selangor D.E.`).
 *
 * @example findState(states, 'maine')?.code // 'ME'
 */
export function findState(states: readonly AddressState[], text: string): AddressState | undefined {
  const wanted = lettersOf(text)
  if (!wanted) return undefined
  const words = ({ code, name, latinName }: AddressState) => [code, name, latinName].map(lettersOf)
  const exact = states.find((state) => words(state).includes(wanted))
  if (exact) return exact
  const like = states.filter((state) =>
    words(state).some((word) => isPart(word, wanted) || isPart(wanted, word)),
  )
  return like.length === 1 ? like[0] : undefined
}

/** Short Latin words are in many others: `Co` is in `Colorado`. */
function isPart(part: string, whole: string): boolean {
  return part.length >= (/^[a-z]/.test(part) ? 4 : 2) && whole.includes(part)
}

/** Without accents, blanks, stops, capitals, and without what Ireland writes before its counties. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^(co\.|county) /, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
