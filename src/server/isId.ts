/**
 * Whether this is an API key or the id of a secret: up to 64 letters and digits, with `-` and `_` within. No format
 * is documented; all that is published is of this form (8 letters and digits, UUIDs). What else comes from a caller
 * is refused before it gets into a path, and from an upstream before it gets to a page.
 */
export function isId(value: string): boolean {
  return /^[A-Za-z\d][\w-]{0,63}$/.test(value)
}
