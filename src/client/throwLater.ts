/** Calls a function of the host's. What it throws is reported as an uncaught error, without breaking what called it. */
export function tell<Told extends readonly unknown[]>(
  listener: ((...told: Told) => void) | undefined,
  ...told: Told
): void {
  try {
    listener?.(...told)
  } catch (error) {
    throwLater(error)
  }
}

/** Reports what a callback of the host's threw as an uncaught error, without breaking what called it. */
export function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}
