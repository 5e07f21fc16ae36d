/** Resolves when somebody can see the page: at once, unless it is hidden now. */
export function untilVisible(): Promise<void> {
  if (!isHidden()) return Promise.resolve()
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', function look() {
      if (isHidden()) return
      document.removeEventListener('visibilitychange', look)
      resolve()
    })
  })
}

/** False where there is no page at all. */
export function isHidden(): boolean {
  return globalThis.document?.visibilityState === 'hidden'
}
