import type { FindForm, LeakForm } from './digitForms.ts'

/** Where something was found, by a path for people such as `state.data[0].number`. */
export interface Hit {
  path: string
  form: LeakForm
}

type Member = [path: string, value: unknown]

/**
 * Everything that can be reached from `root`: members whether enumerable or not, symbols, keys, maps,
 * sets, bytes, and what the web's own classes hold. Never calls a getter of somebody else. Elements,
 * windows and React's fibres are left out, as they have their own search.
 */
export function deepSearch(
  root: unknown,
  name: string,
  find: FindForm,
  seen = new Set<unknown>(),
  skip: (value: object) => boolean = () => false,
): Hit[] {
  const hits: Hit[] = []
  const queue: Member[] = [[name, root]]
  const look = (path: string, text: string) => {
    const form = find(text)
    if (form) hits.push({ path, form })
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [path, value] = next
    if (!isObject(value)) {
      if (typeof value === 'symbol') look(path, String(value.description))
      else if (value !== undefined && value !== null) look(path, String(value))
      continue
    }
    if (seen.has(value) || isElsewhere(value) || skip(value)) continue
    seen.add(value)
    const text = textOf(value)
    if (text !== undefined) look(path, text)
    for (const [key, member, isIndex] of membersOf(value)) {
      const form = find(key)
      // the key itself is what must not be shown
      if (form) hits.push({ path: `${path}[a key]`, form })
      const step = form ? '[a key]' : isIndex ? `[${key}]` : `.${key}`
      queue.push([path + step, member])
    }
  }
  return hits
}

/** What an object says in one piece. */
function textOf(value: object): string | undefined {
  if (value instanceof URL || value instanceof URLSearchParams || value instanceof RegExp)
    return String(value)
  if (value instanceof ArrayBuffer) return new TextDecoder().decode(value)
  if (Object.prototype.toString.call(value) === '[object String]') return String(value)
  if (ArrayBuffer.isView(value)) return new TextDecoder().decode(value)
  // a number that was cut into pieces
  if (Array.isArray(value) && value.every(isPiece)) return value.join('')
  return undefined
}

function isPiece(value: unknown): boolean {
  return (typeof value === 'string' || typeof value === 'number') && String(value).length <= 6
}

function* membersOf(value: object): Generator<[key: string, value: unknown, isIndex: boolean]> {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return
  if (value instanceof Error) yield ['stack', value.stack, false]
  if (value instanceof Request) yield ['url', value.url, false]
  if (value instanceof Map || value instanceof Headers || value instanceof FormData) {
    let index = 0
    for (const [key, member] of value.entries()) {
      if (isObject(key)) yield [`key ${index}`, key, true]
      yield [isObject(key) ? String(index) : String(key), member, true]
      index += 1
    }
  }
  if (value instanceof Set) {
    for (const [index, member] of [...value].entries()) yield [String(index), member, true]
  }
  for (const key of Reflect.ownKeys(value)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(value, key)
    if (!descriptor || !('value' in descriptor)) continue
    const isIndex = Array.isArray(value) && key !== 'length'
    const name = typeof key === 'symbol' ? (key.description ?? '') : key
    yield [name, descriptor.value, isIndex]
  }
}

function isElsewhere(value: object): boolean {
  if (value instanceof Node || value === globalThis) return true
  return 'memoizedProps' in value && 'memoizedState' in value && 'return' in value
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}
