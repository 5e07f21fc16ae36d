import type { FindForm, LeakForm } from './digitForms.ts'
import { textsOfLost } from './lostNodes.ts'

/** The place of a find, as a readable path such as `state.data[0].number`. */
export interface Hit {
  path: string
  form: LeakForm
}

type Member = [path: string, value: unknown]

/** A page has some ten thousand objects; one that makes them without end must not hold up a test. */
const MAX_OBJECTS = 200_000

/**
 * Everything that can be reached from `root`: members whether enumerable or not or inherited, symbols, keys, maps,
 * sets, bytes, and what the web's own classes hold; also what was cut into pieces that are members of one
 * object. Never calls a getter of somebody else. Elements of the page, windows and React's fibres are left
 * out, as they have their own search. Nearer ones first, and `MAX_OBJECTS` at the most.
 *
 * @param seen Objects that are not entered; those that are get added.
 * @param skip Tells whether an object and what it holds are left out.
 * @param blobs Collects the blobs that are reached, because their content can't be read at once.
 */
export function deepSearch(
  root: unknown,
  name: string,
  find: FindForm,
  seen = new Set<unknown>(),
  skip: (value: object) => boolean = () => false,
  blobs?: Map<string, Blob>,
): Hit[] {
  const hits: Hit[] = []
  const queue: Member[] = [[name, root]]
  const look = (path: string, text: string) => {
    const form = find(text)
    if (form) hits.push({ path, form })
  }
  const enter = (path: string, value: object) => {
    for (const text of textsOfLost(value)) look(path, text)
    if (isElsewhere(value) || skip(value)) return
    if (blobs && value instanceof Blob) blobs.set(path, value)
    let members = [...membersOf(value)]
    // the page's own classes are many: of what they have, only texts may be somebody else's
    if (isNative(value)) members = members.filter(([, member]) => !isObject(member))
    for (const text of [...textsOf(value), ...joined(value, members)]) {
      const form = find(text)
      if (!form) continue
      hits.push({ path, form })
      break
    }
    for (const [key, member, isIndex] of members) {
      const form = find(key)
      // the key itself is what must not be shown
      if (form) hits.push({ path: `${path}[a key]`, form })
      const step = form ? '[a key]' : isIndex ? `[${key}]` : `.${key}`
      queue.push([path + step, member])
    }
  }
  for (let next = 0; next < queue.length && seen.size < MAX_OBJECTS; next++) {
    // of this very array
    const [path, value] = queue[next] as Member
    if (!isObject(value)) {
      if (typeof value === 'symbol') look(path, String(value.description))
      else if (value !== undefined && value !== null) look(path, String(value))
    } else if (!seen.has(value)) {
      seen.add(value)
      try {
        enter(path, value)
      } catch {
        // a proxy that forbids it, or a window of another origin
      }
    }
  }
  return hits
}

/** As `deepSearch`, and reads the blobs among what is reached. */
export async function deepSearchBlobs(
  root: unknown,
  name: string,
  find: FindForm,
  seen?: Set<unknown>,
): Promise<Hit[]> {
  const blobs = new Map<string, Blob>()
  const hits = deepSearch(root, name, find, seen, undefined, blobs)
  for (const [path, blob] of blobs) {
    // a file that has changed on its disk cannot be read any more
    const bytes = await new Response(blob).arrayBuffer().catch(() => undefined)
    hits.push(...deepSearch(bytes, path, find))
  }
  return hits
}

/** `Map`, `HTMLDivElement` …, of whichever frame it comes from. */
function kindOf(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1)
}

/** The text of an object, or its bytes. */
function textsOf(value: object): string[] {
  const kind = kindOf(value)
  if (/^(String|Number|BigInt|RegExp|URL|URLSearchParams)$/.test(kind)) return [String(value)]
  if (kind === 'ArrayBuffer' || kind === 'SharedArrayBuffer') {
    // what has this name is bytes that can be viewed
    return textsOf(new Uint8Array(value as ArrayBuffer))
  }
  if (!ArrayBuffer.isView(value)) return []
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  // a copy, as what is shared between threads cannot be decoded
  const texts = [new TextDecoder().decode(bytes.slice())]
  // each number may be a digit, or the code of a character; next to a dot none is taken for a security code, as 123 is `{`
  if (!(value instanceof DataView) && bytes.length < 100_000)
    texts.push(['', ...Object.values(value)].join('.'))
  return texts
}

/** A number that was cut into pieces. */
function joined(value: object, members: readonly Keyed[]): string[] {
  const pieces = members.flatMap(([, member]) => (isPiece(member) ? [String(member)] : []))
  if (pieces.length < 2) return []
  // of an object only in its order: a code would be put together by chance
  if (!Array.isArray(value) && !(value instanceof Set)) return [pieces.join(' ')]
  // one after the other, and as codes of characters
  return pieces.length > 40 ? [pieces.join()] : [pieces.join(''), pieces.join()]
}

function isPiece(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'bigint') return true
  return typeof value === 'string' && value.length <= 24
}

type Keyed = [key: string, value: unknown, isIndex: boolean]

function* membersOf(value: object): Generator<Keyed> {
  const kind = kindOf(value)
  if (ArrayBuffer.isView(value) || kind.endsWith('ArrayBuffer')) return
  if (value instanceof Error) yield ['stack', value.stack, false]
  // what the web's own classes keep behind getters of theirs
  for (const key of (Object.hasOwn(shown, kind) && shown[kind]) || [])
    yield [key, Reflect.get(value, key), false]
  if (/^(Map|Headers|FormData|URLSearchParams)$/.test(kind)) {
    let index = 0
    // each of these has entries
    for (const [key, member] of value as Map<unknown, unknown>) {
      if (isObject(key)) yield [`key ${index}`, key, true]
      yield [isObject(key) ? String(index) : String(key), member, true]
      index += 1
    }
  }
  if (kind === 'Set') {
    // what has this name is a set
    for (const [index, member] of [...(value as Set<unknown>)].entries())
      yield [String(index), member, true]
  }
  // what has this name is one
  if (kind === 'WeakRef') yield ['target', (value as WeakRef<object>).deref(), false]
  yield ['(prototype)', Reflect.getPrototypeOf(value), false]
  for (const key of Reflect.ownKeys(value)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(value, key)
    if (!descriptor || !('value' in descriptor)) continue
    const isIndex = Array.isArray(value)
    if (isIndex && key === 'length') continue
    const name = typeof key === 'symbol' ? (key.description ?? '') : key
    yield [name, descriptor.value, isIndex]
  }
}

const shown: Readonly<Record<string, readonly string[]>> = {
  Request: ['url', 'headers'],
  Response: ['url', 'headers'],
  Blob: ['type'],
  File: ['name', 'type'],
  CustomEvent: ['detail'],
  MessageEvent: ['data'],
  AbortController: ['signal'],
  AbortSignal: ['reason'],
  CSSStyleDeclaration: ['cssText'],
}

function isElsewhere(value: object): boolean {
  if (value instanceof Node || value === globalThis) return true
  // of another frame
  if ('nodeType' in value && 'ownerDocument' in value && 'baseURI' in value) return true
  if ('window' in value && 'frames' in value && 'postMessage' in value) return true
  return 'memoizedProps' in value && 'memoizedState' in value && 'return' in value
}

function isNative(value: object): boolean {
  return typeof value === 'function' && functionText.call(value).endsWith('[native code] }')
}

const functionText = Function.prototype.toString

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}
