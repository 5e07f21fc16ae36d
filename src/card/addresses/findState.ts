import type { AddressState } from '../addressRules.ts'

/** The names in the lists, by another name of the same state. Both are reduced by `lettersOf`. Loaded with the first list. */
let otherNames: ReadonlyMap<string, readonly string[]> = new Map()

/** The states of the loaded lists with both of their names, by their code and either name. */
const wholeStates = new Map<string, AddressState>()

/** The names in the lists, by a code of ISO 3166-2 that is not sent (`JP-13`), reduced too. */
const isoNames = new Map<string, string>()

export async function loadOtherNames(): Promise<void> {
  const { stateNames } = await import('./states/otherNames.ts')
  otherNames = stateNames
}

/** Remembers what a list tells of its states, as those that a page shows have one name each, and no code of ISO 3166-2. */
export function rememberStates(country: string, list: string): void {
  for (const line of list.split('\n').slice(1)) {
    const [names = '', isoCode] = line.split('=')
    const [code = '', name = code, latinName = name] = names.split('|')
    const state = { code, name, latinName }
    wholeStates.set(`${code}|${name}`, state).set(`${code}|${latinName}`, state)
    if (isoCode) isoNames.set(lettersOf(`${country}-${isoCode}`), lettersOf(name))
  }
}

/**
 * The state that a text names: by its code, by its name in either script, by another known name, by a longer or shorter
 * form that fits one name only (`Jal.`, `County Dublin`, `Selangor D.E.`), or by the starts of its words (`N. Dakota`).
 * A text that fits none of these is read again without a word of rank (`Hebei Province`), then by its parts
 * (`MS - Mato Grosso do Sul`, `APO AE`, `Coruña (A)`).
 *
 * @example findState(states, 'maine')?.code // 'ME'
 */
export function findState(shown: readonly AddressState[], text: string): AddressState | undefined {
  const states = shown.map((state) => wholeStates.get(`${state.code}|${state.name}`) ?? state)
  const plain = text.replace(ranks, ' ').trim()
  return (
    findNamed(states, text) ??
    findLike(states, text) ??
    (plain === text.trim() ? undefined : (findNamed(states, plain) ?? findLike(states, plain))) ??
    findInParts(states, text)
  )
}

/** Words of rank, which are dropped because a list may have another (`Sheng`, `-do`) or none. */
const ranks =
  /\b(?:(?:autonomous )?region|city|edo|krai|municipality|oblast|pcia|prov|province|shi|state)\b\.?(?: (?:de|of))?/gi

/** The only state that parts of the text name, such as its code behind a dash, or its article behind its name. */
function findInParts(states: readonly AddressState[], text: string): AddressState | undefined {
  const [first = '', ...others] = text.split(/\s*(?:[,/()–]|-)\s*/).filter(Boolean)
  const turned = findNamed(states, `${others.join(' ')} ${first}`)
  if (turned) return turned
  // one letter may be an article; a code among words is in capitals
  const isLonger = (part: string) => part.length > 1
  const parts = [first, ...others, ...(text.match(/\b[A-Z]{2,3}\b/g) ?? [])].filter(isLonger)
  const named = new Set(parts.flatMap((part) => findNamed(states, part) ?? []))
  return named.size === 1 ? [...named][0] : undefined
}

const wordsFor = ({ code, name, latinName }: AddressState) => [code, name, latinName].map(lettersOf)

/** The state of exactly this code or name. */
function findNamed(states: readonly AddressState[], text: string): AddressState | undefined {
  const wanted = lettersOf(text)
  if (!wanted) return undefined
  const known = new Set([isoNames.get(wanted), ...(otherNames.get(wanted) ?? [])])
  return (
    states.find((state) => wordsFor(state).includes(wanted)) ??
    states.find((state) => wordsFor(state).some((word) => known.has(word)))
  )
}

function findLike(states: readonly AddressState[], text: string): AddressState | undefined {
  const wanted = lettersOf(text)
  if (!wanted) return undefined
  const like = (test: (word: string) => boolean) =>
    states.filter((state) => wordsFor(state).some(test))
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

/** Whether each word of a text starts a word of the name. It needs a stop or a blank: otherwise it may be a code of another country. */
function isShort(text: string, name: string): boolean {
  if (!/[.\s]/.test(text.trim())) return false
  return new RegExp(`^${wordsOf(text).join('\\S* ')}\\S*$`).test(wordsOf(name).join(' '))
}

const wordsOf = (text: string) =>
  text
    .split(/[\s.-]+/)
    .map(lettersOf)
    .filter(Boolean)

/** Traditional characters in the names of states, and the simplified ones in the same order. */
const traditional = '廣蘇龍遼寧陝雲貴肅門慶東島臺內灣'
const simplified = '广苏龙辽宁陕云贵肃门庆东岛台内湾'

/**
 * A text reduced to what tells states apart: lowercase letters without accents, blanks, stops and `and`, in one of several
 * spellings. Also dropped are `Co.` before a county of Ireland, `U.S.` before a territory, and the country before a code
 * of ISO 3166-2.
 */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^(co\.|county|u\.?s\.?) |^[a-z]{2}-(?=[a-z]{1,3}$)/, '')
    .replace(/\bsaint\b/g, 'st')
    .replace(/\bsta\b/g, 'santa')
    .replace(/\band\b|ฯ/g, '')
    .replace(/\p{Script=Han}/gu, (sign) => simplified[traditional.indexOf(sign)] ?? sign)
    .replaceAll('ı', 'i')
    .replaceAll('ة', 'ه')
    .replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
}
