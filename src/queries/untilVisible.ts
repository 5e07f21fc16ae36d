/** Resolves once the page is visible; at once if it already is. */
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
