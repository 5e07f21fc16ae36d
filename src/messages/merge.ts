/** Some of the words, at any depth. */
export type PartialMessages<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends object
    ? { [Key in keyof T]?: PartialMessages<T[Key]> }
    : T

/** The host's words over ours. */
export function mergeMessages<T>(base: T, over: PartialMessages<NoInfer<T>> | undefined): T {
  // walks two trees of the same shape; what comes out has every key of `base`
  return merge(base, over) as T
}

function merge(base: unknown, over: unknown): unknown {
  if (over === undefined) return base
  if (!isWords(base) || !isWords(over)) return over
  const keys = Object.keys(base)
  return Object.fromEntries(keys.map((key) => [key, merge(base[key], over[key])]))
}

function isWords(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
