import { isRecord } from '../../contracts/isRecord.ts'
import { deepSearch, type Hit } from '../deepSearch.ts'
import type { Place } from './place.ts'

/** The part of React's own bookkeeping that is looked at; the same in React 18 and 19. */
interface Fiber {
  type: unknown
  memoizedProps: unknown
  pendingProps: unknown
  memoizedState: unknown
  updateQueue: unknown
  dependencies: unknown
  stateNode: unknown
  alternate: Fiber | null
  child: Fiber | null
  sibling: Fiber | null
}

/** Props, state and context of every component, as they are and as they were one render before. */
export const react: Place = ({ find }) => ({
  search() {
    const seen = new Set<unknown>()
    const hits: Hit[] = []
    // first without elements, so that a find is told where its component stands and not above it
    for (const skip of [isElement, () => false]) {
      for (const [path, fiber] of fibers()) {
        for (const [slot, value] of slotsOf(fiber)) {
          hits.push(...deepSearch(value, `${path}: ${slot}`, find, seen, skip))
        }
      }
    }
    return unique(hits)
  },
})

/** Every component and element of every React tree in the document, with its path. */
export function* fibers(): Generator<[path: string, fiber: Fiber]> {
  for (const element of [document, ...document.querySelectorAll('*')]) {
    const key = Object.keys(element).find((name) => name.startsWith('__reactContainer$'))
    const root: unknown = key && Reflect.get(element, key)
    if (!isFiber(root)) continue
    const { stateNode } = root
    const current: unknown = isRecord(stateNode) ? stateNode['current'] : root
    if (isFiber(current)) yield* walk(current, '')
  }
}

function* walk(top: Fiber, above: string): Generator<[string, Fiber]> {
  for (let fiber: Fiber | null = top; fiber; fiber = fiber.sibling) {
    const name = nameOf(fiber.type)
    const path = [above, name].filter(Boolean).join(' > ')
    yield [path || 'root', fiber]
    if (fiber.child) yield* walk(fiber.child, path)
  }
}

function* slotsOf(fiber: Fiber, before = ''): Generator<[slot: string, value: unknown]> {
  yield [`${before}props`, fiber.memoizedProps]
  yield [`${before}next props`, fiber.pendingProps]
  for (const [index, hook] of hooksOf(fiber.memoizedState).entries()) {
    yield [`${before}state[${index}]`, hook]
  }
  yield [`${before}updates`, fiber.updateQueue]
  yield [`${before}context`, fiber.dependencies]
  // of a class, its instance
  if (typeof fiber.stateNode === 'object') yield [`${before}instance`, fiber.stateNode]
  if (before === '' && fiber.alternate) yield* slotsOf(fiber.alternate, 'previous ')
}

/** A function's state is a chain of hooks; a class's is the state itself. */
function hooksOf(state: unknown): unknown[] {
  const hooks: unknown[] = []
  let hook = state
  while (isRecord(hook) && 'memoizedState' in hook && 'next' in hook) {
    hooks.push({ value: hook['memoizedState'], queue: hook['queue'], base: hook['baseState'] })
    hook = hook['next']
  }
  return hooks.length > 0 ? hooks : [state]
}

function nameOf(type: unknown): string {
  if (typeof type === 'string') return type
  if (typeof type === 'function') return String(Reflect.get(type, 'displayName') ?? type.name)
  if (!isRecord(type)) return ''
  if (typeof type['displayName'] === 'string') return type['displayName']
  return nameOf(type['render'] ?? type['type'])
}

function isElement(value: object): boolean {
  return '$$typeof' in value && 'props' in value
}

function isFiber(value: unknown): value is Fiber {
  return isRecord(value) && 'memoizedProps' in value && 'child' in value
}

/** A text has no identity, so it is met again wherever it is held. */
function unique(hits: readonly Hit[]): Hit[] {
  return [...new Map(hits.map((hit) => [hit.path, hit])).values()]
}
