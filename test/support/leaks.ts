/**
 * The paths in `root` at which a text with one of `needles` can be reached, whatever is in the way:
 * non-enumerable members, symbols, getters, prototypes, maps, sets, bytes. A whole request or response
 * counts as a leak too, as its body cannot be looked into. Empty when nothing leaks.
 *
 * A needle of digits counts only where it stands alone, as a few digits may be part of any id or time.
 *
 * `isOutside` names objects where the walk ends, such as the page that everything in it leads to.
 */
export function leaksIn(
  root: unknown,
  needles: readonly string[],
  isOutside: (value: object) => boolean = () => false,
): string[] {
  const leaks: string[] = []
  const patterns = needles.map(patternOf)
  const seen = new Set<unknown>()
  const queue: Member[] = [['root', root]]
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [path, value] = next
    const text = textOf(value)
    if (text !== undefined && patterns.some((pattern) => pattern.test(text))) leaks.push(path)
    if (!isObject(value) || seen.has(value) || isOutside(value)) continue
    seen.add(value)
    if (value instanceof Request || value instanceof Response) leaks.push(path)
    for (const [name, member] of membersOf(value)) queue.push([`${path}.${name}`, member])
  }
  return leaks
}

function patternOf(needle: string): RegExp {
  const exact = needle.replaceAll(/[^\w\s]/g, '\\$&')
  return new RegExp(/^\d+$/.test(needle) ? `(?<![\\da-f.-])${exact}(?![\\da-f.-])` : exact)
}

type Member = [name: string, value: unknown]

function textOf(value: unknown): string | undefined {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value)
  return isObject(value) ? undefined : String(value)
}

function membersOf(value: object): Member[] {
  const prototype: unknown = Object.getPrototypeOf(value)
  const inherited =
    isObject(prototype) && prototype !== Object.prototype ? Reflect.ownKeys(prototype) : []
  const keys = [...Reflect.ownKeys(value), ...inherited]
  return [
    ...keys.flatMap((key): Member[] => [
      ['(key)', key],
      [String(key), read(value, key)],
    ]),
    ...entriesOf(value),
  ]
}

function entriesOf(value: object): Member[] {
  if (value instanceof Set) return [...value].map((each): Member => ['(item)', each])
  if (!(value instanceof Map || value instanceof Headers || value instanceof URLSearchParams)) {
    return []
  }
  return [...value].flatMap(([key, each]): Member[] => [
    ['(key)', key],
    [String(key), each],
  ])
}

/** A getter may throw, as those of a prototype do for its heirs; what it throws counts too. */
function read(value: object, key: PropertyKey): unknown {
  try {
    return Reflect.get(value, key)
  } catch (error) {
    return error
  }
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}
