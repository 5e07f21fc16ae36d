/** The end of an id, enough to tell two apart by eye. */
export function shortId(id: string): string {
  return id.slice(-8)
}

/** The text to type to confirm a revocation. It is data, so no translation can change it. */
export function lastFour(id: string): string {
  return id.slice(-4)
}
