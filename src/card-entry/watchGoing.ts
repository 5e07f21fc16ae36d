import type { CardInput } from './types.ts'

/**
 * The one rule for when a field is gone: its ref was taken away, and then it was cut out of the tree that it stood
 * in. Suspense and Activity take the refs of what they hide, StrictMode takes them for a moment, and their elements
 * stay in place. An element that leaves the document with its ref is only being moved.
 */
export function watchGoing(gone: (fields: readonly CardInput[]) => void) {
  // with the root of the tree in which each was when its ref was taken
  const hidden = new Map<CardInput, Node>()
  let observer: MutationObserver | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  // in a task of its own, as a host may take an element out and put it back
  const checkSoon = () => {
    timer ??= setTimeout(check)
  }
  function check() {
    timer = undefined
    observer?.disconnect()
    const lost = [...hidden.keys()].filter((it) => !it.isConnected && rootOf(it) !== hidden.get(it))
    for (const field of lost) hidden.delete(field)
    for (const field of hidden.keys()) {
      observer ??= new MutationObserver(checkSoon)
      for (const root of rootsOf(field)) observer.observe(root, { childList: true, subtree: true })
    }
    if (lost.length > 0) gone(lost)
  }
  return {
    /** The field has lost its ref. */
    add(field: CardInput) {
      hidden.set(field, rootOf(field))
      checkSoon()
    },
    /** The field has its ref again. */
    delete(field: CardInput) {
      if (hidden.delete(field) && hidden.size === 0) observer?.disconnect()
    },
  }
}

const rootOf = (node: Node) => node.getRootNode({ composed: true })

/** Its own and those around it: what happens in a shadow root is not seen from outside, nor the other way round. */
function rootsOf(node: Node): Node[] {
  const root = node.getRootNode()
  // of another document it may be no instance of our ShadowRoot
  const { host } = root as Partial<ShadowRoot>
  return host ? [root, ...rootsOf(host)] : [root]
}
