import type { AddressState } from '../addressRules.ts'

/** A state of a loaded list with everything that it is called, reduced by `lettersOf`. */
interface KnownState {
  readonly state: AddressState
  /** Its code and its names in the list. */
  readonly own: readonly string[]
  /** Its other names, and its code of ISO 3166-2 (`JP-13`) where another is sent. */
  readonly others: readonly string[]
  /** Its names in the list without words of rank. */
  readonly plain: readonly string[]
  readonly plainOthers: readonly string[]
}

/** The states of the loaded lists, by their code and either name: a page shows one name of each. */
const knownStates = new Map<string, KnownState>()

/** Remembers what the list of a country tells of its states. */
export function rememberStates(country: string, list: string): void {
  for (const line of list.split('\n').slice(1)) {
    const [names = '', isoCode, otherNames = ''] = line.split('=')
    const [code = '', name = code, latinName = name] = names.split('|')
    const others = [...otherNames.split(','), isoCode ? `${country}-${isoCode}` : '']
    const known = toKnown({ code, name, latinName }, others.filter(Boolean))
    knownStates.set(`${code}|${name}`, known).set(`${code}|${latinName}`, known)
  }
}

function toKnown(state: AddressState, others: readonly string[] = []): KnownState {
  const names = [state.name, state.latinName]
  return {
    state,
    own: [state.code, ...names].map(lettersOf),
    others: others.map(lettersOf),
    plain: names.map(withoutRank),
    plainOthers: others.map(withoutRank),
  }
}

/**
 * The state that a text names: by its code, by its name in either script, by another known name, by a longer or shorter
 * form that fits one name only (`Jal.`, `County Dublin`, `Selangor D.E.`), or by the starts of its words (`N. Dakota`).
 * A text that fits none of these is read again without its words of rank (`Hebei Province`), then by its parts
 * (`MS - Mato Grosso do Sul`, `APO AE`, `Coruña (A)`).
 *
 * @example findState(states, 'maine')?.code // 'ME'
 */
export function findState(shown: readonly AddressState[], text: string): AddressState | undefined {
  const states = shown.map(
    (state) => knownStates.get(`${state.code}|${state.name}`) ?? toKnown(state),
  )
  const plain = withoutRank(text)
  const [beforeComma = ''] = text.split(',')
  const found =
    findNamed(states, text) ??
    // Nigeria has a state of Niger
    findNamed(states, beforeComma) ??
    findLike(states, text) ??
    onlyOne(states, (it) => it.plain.includes(plain) || it.plainOthers.includes(plain)) ??
    onlyOne(states, (it) =>
      it.plain.some((name) => isPart(name, plain, 0) || isPart(plain, name, 0)),
    ) ??
    findInParts(states, text)
  return found?.state
}

/** Words of rank, which are dropped because a list may have another (`Sheng`, `-do`) or none. */
const ranks = new Set(
  (
    'autonomous avtonomnaya avtonomnyy city co contae county departamento depto dpto edo emirate estado governorate ' +
    'krai kray municipality obl oblast okrug pcia prefecture prov province provincia region republic republits ' +
    'respublika sheng shi state de del di do of автономная автономныи ао г край обл область округ респ республика ' +
    'استان اماره محافظه'
  ).split(' '),
)

/** The letters of a text without words of rank and without the sign that ends a Chinese or Japanese name: `愛知県`. */
function withoutRank(text: string): string {
  const words = wordsOf(text)
  const names = words.filter((word) => !ranks.has(word))
  return (names.join('') || (words[0] ?? '')).replace(/(..)(?:[市县省]|けん)$/, '$1')
}

const onlyOne = (states: readonly KnownState[], test: (state: KnownState) => boolean) => {
  const [first, ...others] = states.filter(test)
  return others.length > 0 ? undefined : first
}

/** The only state that parts of the text name, such as its code behind a dash, or its article behind its name. */
function findInParts(states: readonly KnownState[], text: string): KnownState | undefined {
  const [first = '', ...others] = text.split(/\s*[,/()\p{Pd}]\s*/u).filter(Boolean)
  const turned = findNamed(states, `${others.join(' ')} ${first}`)
  if (turned) return turned
  // one letter may be an article; a code among words is in capitals
  const isLonger = (part: string) => part.length > 1
  const parts = [first, ...others, ...(text.match(/\b[A-Z]{2,3}\b/g) ?? [])].filter(isLonger)
  const named = new Set(parts.flatMap((part) => findNamed(states, part) ?? []))
  return named.size === 1 ? [...named][0] : undefined
}

/** The state of exactly this code or name. */
function findNamed(states: readonly KnownState[], text: string): KnownState | undefined {
  const wanted = lettersOf(text)
  if (!wanted) return undefined
  return (
    states.find(({ own }) => own.includes(wanted)) ??
    states.find(({ others }) => others.includes(wanted))
  )
}

function findLike(states: readonly KnownState[], text: string): KnownState | undefined {
  const wanted = lettersOf(text)
  if (!wanted) return undefined
  const like = (place?: number) =>
    onlyOne(states, ({ own }) =>
      own.some((name) => isPart(name, wanted, place) || isPart(wanted, name, place)),
    )
  return (
    // `W. Virginia` has the name of another state in it
    onlyOne(states, ({ state: { name, latinName } }) =>
      [name, latinName].some((it) => isShort(text, it)),
    ) ??
    like() ??
    // `Taipei` starts one name, and is in another
    like(0)
  )
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
const traditional = '廣蘇龍遼寧陝雲貴肅門慶東島臺內灣縣県園蘭蓮連壯維爾'
const simplified = '广苏龙辽宁陕云贵肃门庆东岛台内湾县县园兰莲连壮维尔'

/**
 * A text reduced to what tells states apart: lowercase letters without accents, blanks, stops and `and`, in one of several
 * spellings, katakana as hiragana. Also dropped are `Co.` before a county of Ireland, `U.S.` before a territory, and the country before a code
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
    .replace(/[ァ-ヶ]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x60))
    .replaceAll('ı', 'i')
    .replaceAll('ة', 'ه')
    .replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
}
