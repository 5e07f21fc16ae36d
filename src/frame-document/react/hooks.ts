import { setRef } from './refs.ts'
import type { Place, Slot } from './place.ts'
import { effects, layoutEffects, rendering, renderSoon } from './tree.ts'

type Needs = readonly unknown[] | undefined
type Run = () => void | (() => void)

/** The component that calls a hook, and what that hook keeps. */
function useSlot(): { place: Place; slot: Slot } {
  const { place } = rendering
  const slot = (place.slots[rendering.hooks++] ??= {})
  return { place, slot }
}

function hasChanged(before: Needs, needs: Needs): boolean {
  return !before || !needs || needs.some((need, index) => !Object.is(need, before[index]))
}

export function useMemo<Value>(make: () => Value, needs: Needs): Value {
  const { slot } = useSlot()
  if (hasChanged(slot.needs, needs)) Object.assign(slot, { value: make(), needs })
  // made by this very hook
  return slot.value as Value
}

export const useCallback = <Callback>(callback: Callback, needs: Needs): Callback =>
  useMemo(() => callback, needs)

export const useRef = <Value>(current: Value): { current: Value } =>
  useMemo(() => ({ current }), [])

let ids = 0
export const useId = (): string => useMemo(() => `c${++ids}`, [])

export function useReducer<Value, Action>(
  reduce: (value: Value, action: Action) => Value,
  initial: Value,
): [Value, (action: Action) => void] {
  const { place } = useSlot()
  const state = useRef(initial)
  const dispatch = useCallback((action: Action) => {
    const after = reduce(state.current, action)
    if (Object.is(after, state.current)) return
    state.current = after
    renderSoon(place)
  }, [])
  return [state.current, dispatch]
}

type Make<Value> = (from: Value) => Value

/** What a state becomes by a value, or by a function that makes it of the one before. */
function next<Value>(before: Value, after: Value | Make<Value>): Value {
  // a function is never the value itself
  return typeof after === 'function' ? (after as Make<Value>)(before) : after
}

export function useState<Value>(
  initial?: Value | (() => Value),
): [Value, (after: Value | Make<Value>) => void] {
  const first = useMemo(() => next(undefined, initial), [])
  // of its type unless it is left out
  return useReducer(next<Value>, first as Value)
}

const effectIn = (queue: (() => void)[]) => (run: Run, needs?: Needs) => {
  const { place, slot } = useSlot()
  if (!hasChanged(slot.needs, needs)) return
  slot.needs = needs
  const effect = () => {
    if (place.isGone) return
    slot.cleanUp?.()
    slot.cleanUp = run() ?? undefined
  }
  // after those of the components inside
  rendering.later.push(() => queue.push(effect))
}

export const useLayoutEffect = effectIn(layoutEffects)
export const useEffect = effectIn(effects)

export function useImperativeHandle(ref: unknown, make: () => unknown, needs?: Needs): void {
  useLayoutEffect(() => {
    setRef(ref, make())
    return () => setRef(ref, null)
  }, needs)
}

export function useSyncExternalStore<Value>(
  subscribe: (changed: () => void) => () => void,
  read: () => Value,
): Value {
  const { place } = useSlot()
  const value = read()
  const latest = useRef({ value, read })
  useLayoutEffect(() => {
    latest.current = { value, read }
  })
  useEffect(() => {
    const check = () => {
      const { current } = latest
      if (!Object.is(current.value, current.read())) renderSoon(place)
    }
    // it may have changed since it was rendered
    check()
    return subscribe(check)
  }, [subscribe])
  return value
}
