import type { Messages } from '../messages/en.ts'
import { mergeMessages, type PartialMessages } from '../messages/merge.ts'

/** Words of one language, or what loads them, such as `() => import('cardmint/messages/de')`. */
export type FrameLocale = PartialMessages<Messages> | (() => Promise<PartialMessages<Messages>>)

/** The words of a language that the frame's own document has, under the document's own. English where it has none. */
export async function frameWords(
  lang: string,
  locales: Readonly<Record<string, FrameLocale>> = {},
  own: PartialMessages<Messages> | undefined,
): Promise<PartialMessages<Messages> | undefined> {
  const [base = ''] = lang.split('-')
  const tags = Object.keys(locales)
  const tag =
    [lang, base].find((each) => tags.includes(each)) ??
    tags.find((each) => each.startsWith(`${base}-`))
  const locale = tag === undefined ? undefined : locales[tag]
  const words = typeof locale === 'function' ? await locale().catch(() => undefined) : locale
  // every branch that one of them has
  return words ? { ...own, ...mergeMessages(words, own) } : own
}
