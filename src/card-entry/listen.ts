type Listeners = Readonly<Record<string, (event: Event) => void>>

/**
 * Adds listeners, by type. Without an `AbortSignal`, which costs many times as much in Chromium, and a form has many
 * fields to mount.
 *
 * @returns A function that removes them.
 */
export function listen(target: EventTarget, listeners: Listeners, capture = false): () => void {
  const entries = Object.entries(listeners)
  for (const [type, listener] of entries) target.addEventListener(type, listener, capture)
  return () => {
    for (const [type, listener] of entries) target.removeEventListener(type, listener, capture)
  }
}
