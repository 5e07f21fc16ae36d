import { arrange, nodesOf } from './arrange.ts'
import { chooseDefault, setProps, type Props } from './elements.ts'
import { placeBelow, type Place, type Wanted } from './place.ts'
import { setRef } from './refs.ts'

/** What waits until everything is in the document: refs and layout effects, from the inside out. */
export const layoutEffects: (() => void)[] = []
/** The other effects. They follow at once: a frame that is out of sight paints nothing that they could wait for. */
export const effects: (() => void)[] = []
/** The component that is being rendered, how many of its hooks were called, and what queues its effects. */
export const rendering = { place: placeBelow(), hooks: 0, later: [] as (() => void)[] }

const stale = new Set<Place>()

/** Renders a component again, with the next microtask. */
export function renderSoon(place: Place): void {
  if (place.isGone) return
  if (stale.size === 0) queueMicrotask(renderStale)
  stale.add(place)
}

export function renderStale(): void {
  try {
    for (;;) {
      const [first] = [...stale].sort((a, b) => a.depth - b.depth)
      if (!first?.wanted) break
      render(first, first.wanted)
      arrange(first)
    }
    for (const run of layoutEffects.splice(0)) run()
    for (const run of effects.splice(0)) run()
  } finally {
    // one of them has thrown
    if (stale.size > 0) queueMicrotask(renderStale)
  }
}

function render(place: Place, wanted: Wanted): void {
  const before = place.wanted
  // the very same: what renders it wants no change
  if (!stale.delete(place) && wanted === before) return
  place.wanted = wanted
  const { type, props } = wanted
  const old = before?.props ?? {}
  if (typeof type === 'function') {
    if (old['value'] !== props['value']) place.readers.forEach(renderSoon)
    const later: typeof rendering.later = []
    Object.assign(rendering, { place, hooks: 0, later })
    renderBelow(place, type(props))
    for (const queue of later) queue()
  } else if (type === '') {
    place.text ??= new Text()
    if (old['data'] !== props['data']) place.text.data = String(props['data'])
  } else {
    const element = (place.element ??= document.createElement(type))
    setProps(element, old, props)
    renderBelow(place, props['children'])
    arrange(place)
    if (!before && element instanceof HTMLSelectElement)
      chooseDefault(element, props['defaultValue'])
    if (old['ref'] === props['ref']) return
    setRef(old['ref'], null)
    layoutEffects.push(() => place.isGone || setRef(props['ref'], element))
  }
}

function renderBelow(place: Place, children: unknown): void {
  const before = place.below
  const left = new Set(before)
  place.below = [children].flat().map((child: unknown, index) => {
    const wanted = wantedBy(child)
    if (!wanted) return undefined
    const isSame = (old: Place | undefined) =>
      old?.wanted?.type === wanted.type && old.wanted.key === wanted.key
    const there = wanted.key === undefined ? before[index] : before.find(isSame)
    const kept = there && isSame(there) ? there : placeBelow(place)
    left.delete(kept)
    render(kept, wanted)
    return kept
  })
  for (const old of left) if (old) remove(old)
}

function wantedBy(child: unknown): Wanted | undefined {
  if (child === undefined || child === null || typeof child === 'boolean') return undefined
  if (Array.isArray(child)) return { type: Fragment, props: { children: child } }
  // made by JSX
  if (typeof child === 'object') return child as Wanted
  return { type: '', props: { data: child } }
}

export function Fragment({ children }: Props): unknown {
  return children
}

function remove(place: Place): void {
  // while its elements are still in the document, as in React
  forget(place)
  for (const node of nodesOf(place)) node.remove()
}

function forget(place: Place): void {
  place.isGone = true
  stale.delete(place)
  for (const { cleanUp } of place.slots) cleanUp?.()
  if (place.element) setRef(place.wanted?.props['ref'], null)
  for (const below of place.below) if (below) forget(below)
}
