/** The end of an id, enough to tell two apart by eye. */
export function shortId(id: string): string {
  return id.slice(-8)
}

/** What is typed to confirm a revocation. Data, so that no translation can put it out of step. */
export function lastFour(id: string): string {
  return id.slice(-4)
}
