/**
 * Returns a function that returns `true` for each value the first time, and `false` afterwards. It keeps a
 * fingerprint of each value, so that no client secret stays in memory for its sake.
 *
 * @param seen Where the fingerprints are kept: a number for each client secret of the page's life.
 */
export function rememberRepeats(seen = new Set<number>()): (value: string) => boolean {
  return (value) => seen.size < seen.add(fingerprint(value)).size
}

/** A number of 46 bits, so two of a thousand values are as good as never alike. Each step is exact below 2 ** 53. */
const fingerprint = (value: string) =>
  [...value].reduce((print, character) => (print * 127 + character.charCodeAt(0)) % 2 ** 46, 0)
