/** Enough to notice a cache in front of the backend; bounded, because a page may live for weeks. */
const REMEMBERED = 200

/**
 * Returns a function that returns `true` for each value the first time, and `false` afterwards. It keeps a
 * fingerprint of each value, so that no client secret stays in memory for its sake.
 *
 * @param seen Where the fingerprints are kept.
 */
export function rememberRepeats(seen = new Set<number>()): (value: string) => boolean {
  return (value) => {
    const print = fingerprint(value)
    if (seen.has(print)) return false
    seen.add(print)
    const [oldest = print] = seen
    if (seen.size > REMEMBERED) seen.delete(oldest)
    return true
  }
}

/** A number of 46 bits, so two of 200 values are as good as never alike. Each step is exact below 2 ** 53. */
const fingerprint = (value: string) =>
  [...value].reduce((print, character) => (print * 127 + character.charCodeAt(0)) % 2 ** 46, 0)
