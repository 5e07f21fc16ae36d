/** Enough to notice a cache in front of the backend; bounded, because a page may live for weeks. */
const REMEMBERED = 200

/**
 * Returns a function that returns `true` for each value the first time, and `false` afterwards. The values stay in
 * the closure, where no serializer or React tool reads them.
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
