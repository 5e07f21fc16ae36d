/** Resolves once the hidden page is visible. */
export function untilVisible(): Promise<void> {
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
