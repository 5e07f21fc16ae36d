/** The end of an id, enough to tell two apart by eye. */
export function shortId(id: string): string {
  return id.slice(-8)
}
