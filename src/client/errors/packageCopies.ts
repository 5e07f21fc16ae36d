import { sentences } from './codes.ts'

/** Where the copy of this package whose provider was rendered last leaves something that is its own. */
const mark = Symbol.for('cardmint')

/** Lets a failure tell that the provider of the page is another copy's. A production build leaves nothing. */
export function markCopy(): void {
  try {
    // a frozen global object is left alone
    if (process.env.NODE_ENV !== 'production') Reflect.set(globalThis, mark, sentences)
  } catch {
    // a page without a bundler has no `process`
  }
}

/** Whether another copy of this package rendered the last provider. */
export function isOtherCopys(): boolean {
  const marked: unknown = Reflect.get(globalThis, mark)
  return marked !== undefined && marked !== sentences
}
