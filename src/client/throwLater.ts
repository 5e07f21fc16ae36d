/** Reports what a callback of the host's threw as an uncaught error, without breaking what called it. */
export function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}
