interface Window {
  /** Client secrets that are in the page before any click. */
  minted: number
  /** Milliseconds from each click to its payment method. */
  waits: number[]
}
