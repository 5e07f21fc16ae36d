interface Window {
  /** Client secrets that are in the page before any click. */
  minted: number
  /** When each payment method came, in milliseconds since 1970. */
  savedAt: number[]
  /** Milliseconds from the first render until the form in the frame could be used. */
  readyMs?: number
}
