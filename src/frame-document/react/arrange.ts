import type { Place } from './place.ts'

/** Every node that was put into its place once. */
const arranged = new WeakSet<ChildNode>()

/** Puts the nodes of a place into the element around it, in their order. */
export function arrange(place: Place): void {
  const { element, above } = place
  if (!element) return above && arrange(above)
  let last: ChildNode | null = null
  for (const node of place.below.flatMap(nodesOf)) {
    const isNew = !arranged.has(node)
    // page translation takes texts away, and puts others there
    if (!isNew && node.parentNode !== element) continue
    // not beside the last one, where an extension may have put its own
    const isMoved = last && last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING
    if (isNew || isMoved) element.insertBefore(node, last ? last.nextSibling : element.firstChild)
    arranged.add(node)
    last = node
  }
}

export function nodesOf(place: Place | undefined): ChildNode[] {
  const node = place?.element ?? place?.text
  return node ? [node] : (place?.below.flatMap(nodesOf) ?? [])
}
