/** Enough to catch a cache between us and the mint; bounded, as a page may live for weeks. */
const REMEMBERED = 200

/**
 * A question that answers `true` the first time a value is asked about, and `false` ever after. The
 * values stay in the closure: no inspector, serializer or React tool walks in there.
 */
export function rememberRepeats(): (value: string) => boolean {
  const seen = new Set<string>()
  return (value) => {
    if (seen.has(value)) return false
    seen.add(value)
    const [oldest = value] = seen
    if (seen.size > REMEMBERED) seen.delete(oldest)
    return true
  }
}
