import { toAsciiDigits } from './digits.ts'

/**
 * The text of an expiry with its numbers in ASCII digits and its year in our calendar: also numbers that were spoken
 * (`oh five thirty`), written in Chinese (`十二月`), or that a scanner took for letters (`l2/2O29`).
 */
export function readDigits(text: string): string {
  // also the letters of a Japanese keyboard, `Ｒ１２．１２`, and the sign `㋿`
  const plain = toAsciiDigits(text.normalize('NFKC'))
  const written = chineseNumbers(spokenNumbers(plain))
  const ascii = written.replace(/[\dIlOoQSZ]+/g, (run, at: number) => {
    const isInWord = /\p{L}/u.test(written.charAt(at - 1) + written.charAt(at + run.length))
    return isInWord || !/\d/.test(run) ? run : run.replace(/\D/g, (sign) => scanned[sign] ?? '0')
  })
  return ourYears(ascii)
}

const scanned: { readonly [Letter in string]?: string } = { I: '1', l: '1', S: '5', Z: '2' }

const small = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const spoken = new Map([...small, 'oh'].map((word, value) => [word, value % 13]))
spoken.set('twenty', 20).set('thirty', 30)

/** `oh five thirty` is `0 5 30`, `may twenty twenty nine` and `may two thousand twenty nine` are `may 2029`. */
function spokenNumbers(text: string): string {
  const numbers = text.replace(/\p{L}+/gu, (word) => String(spoken.get(word.toLowerCase()) ?? word))
  if (numbers === text) return text
  return numbers
    .replace(/\b([23])0[ -]([1-9])\b/, '$1$2')
    .replace(/\b2(?:0| thousand(?: and)?) (?=\d\d\b)/, '20')
}

/** `十二` is 12, `三十一` is 31, `二〇三〇` is 2030. */
function chineseNumbers(text: string): string {
  return text
    .replace(/[〇零一二三四五六七八九]/g, (sign) =>
      String(Math.max(0, '〇一二三四五六七八九'.indexOf(sign))),
    )
    .replace(/(\d?)十(\d?)/g, (_, ten, one) => `${ten || 1}${one || 0}`)
}

/** With the years of Japan's last eras, of Taiwan's and of Thailand's calendar as those of ours. */
function ourYears(text: string): string {
  return text
    .replace(/(令和|平成|民[國国]|^\W*r(?:eiwa)?|\b(?=1\d\d年))[ .]*(\d+)/gi, (_, era, year) => {
      const before = era === '平成' ? 1988 : year > 99 ? 1911 : 2018
      return String(before + Number(year))
    })
    .replace(/\d+/g, (year) => {
      const full = year.length === 2 && /[ก-๙]/.test(text) ? `25${year}` : year
      // a smaller number is a year of ours with a month behind it
      return /^25(6[7-9]|[7-9]\d)$/.test(full) ? String(Number(full) - 543) : year
    })
}
