type Listeners = Readonly<Record<string, (event: Event) => void>>

/**
 * Adds listeners, by type. A signal would end them at many times the cost, in Chromium, which a form would pay for
 * each of its fields when it mounts.
 *
 * @returns what takes them away again.
 */
export function listen(target: EventTarget, listeners: Listeners, capture = false): () => void {
  const entries = Object.entries(listeners)
  for (const [type, listener] of entries) target.addEventListener(type, listener, capture)
  return () => {
    for (const [type, listener] of entries) target.removeEventListener(type, listener, capture)
  }
}
