import type { CardInput } from './types.ts'

/**
 * Decides when a field was removed: it lost its ref and then left its tree. Suspense and Activity take the refs of
 * hidden elements, StrictMode takes them for a moment, and the elements stay in place. An element that leaves the
 * document with its ref is only being moved.
 */
export function watchGoing(gone: (fields: readonly CardInput[]) => void) {
  // each field with the root of its tree at the time when it lost its ref
  const hidden = new Map<CardInput, Node>()
  let observer: MutationObserver | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  // in a later task, because a host may take an element out and put it back
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

/** The roots around an element, shadow roots included, because mutations don't cross them. */
function rootsOf(node: Node): Node[] {
  const root = node.getRootNode()
  // a ShadowRoot of another document isn't an instance of ours
  const { host } = root as Partial<ShadowRoot>
  return host ? [root, ...rootsOf(host)] : [root]
}
