type Listeners = Readonly<Record<string, (event: Event) => void>>

/**
 * Adds listeners, by type, until the signal is aborted. A signal that is handed to each of them does the same at
 * many times the cost, in Chromium, which a form would pay for each of its fields when it mounts.
 */
export function listen(
  target: EventTarget,
  listeners: Listeners,
  signal: AbortSignal,
  capture = false,
): void {
  const entries = Object.entries(listeners)
  for (const [type, listener] of entries) target.addEventListener(type, listener, capture)
  signal.addEventListener('abort', () => {
    for (const [type, listener] of entries) target.removeEventListener(type, listener, capture)
  })
}
