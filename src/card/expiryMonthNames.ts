const names = new Map<string, string[][]>()
const inLatin = (
  'en de-AT de fr es es-UY it pt nl pl tr cs sv nb fi hu ro sk sl lt lv et id ms ' +
  'hr ca sr-Latn sq gl af fil az uz eu mt sw is'
).split(' ')
const inOtherScripts =
  'ru ar ar-MA ar-LB ar-DZ he uk bg el hi th sr mk ur fa-u-ca-gregory be kk bn ta te ml kn gu pa mr ne my km lo hy ka'.split(
    ' ',
  )

/** The languages that may have this word; each takes a while to ask for its names. */
const localesOf = (word: string) => (/^[a-z]/.test(word) ? inLatin : inOtherScripts)

/** Short and old names that no locale has. */
const otherNames: { readonly [Word in string]?: number } = { mrz: 3, maerz: 3, feber: 2 }

/** The names of each month in a language: long and short, alone, beside a day and beside a year. */
function namesIn(locale: string): string[][] {
  const formats = [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'long', year: 'numeric' },
  ] as const
  const writers = formats.map((format) => new Intl.DateTimeFormat(locale, format))
  return Array.from({ length: 12 }, (_, month) =>
    writers.map((writer) => {
      const parts = writer.formatToParts(new Date(2030, month))
      return lettersOf(parts.find(({ type }) => type === 'month')?.value ?? '')
    }),
  )
}

/**
 * The word in lowercase, without accents and stops, without the `in` that Hebrew joins to a month, and in one spelling of
 * Hindi. The vowel signs of Hindi and Thai stay, because some months differ in nothing else.
 */
export const lettersOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]|[\p{Script=Inherited}\u093c]/gu, '')
    .replaceAll('ı', 'i')
    .replace('म्', 'ं')
    .replace(/^ב/, '')

const romans = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ')

/** The month, from 1, that a word or the start of one names in the first language that has exactly one like it. */
export function monthNamed(word: string): number | undefined {
  const roman = romans.indexOf(word) + 1
  if (roman > 0 || word.length < 2) return roman || undefined
  for (const locale of localesOf(word)) {
    const months = names.get(locale) ?? namesIn(locale)
    names.set(locale, months)
    const exact = months.findIndex((all) => all.includes(word))
    if (exact >= 0) return exact + 1
    if (word.length < 3) continue
    const like = months.flatMap((all, at) => (all.some((it) => it.startsWith(word)) ? [at] : []))
    if (like.length === 1) return like.map((at) => at + 1)[0]
  }
  return otherNames[word]
}

/** Whether a word is the name of a day of the week, long or short, in one of the languages. */
export function isDayOfWeek(word: string): boolean {
  return localesOf(word).some((locale) =>
    (['long', 'short'] as const).some((weekday) => {
      const { format } = new Intl.DateTimeFormat(locale, { weekday })
      return [1, 2, 3, 4, 5, 6, 7].some((day) => lettersOf(format(new Date(2030, 0, day))) === word)
    }),
  )
}
