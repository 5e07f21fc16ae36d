/** Ids are opaque, but none that is documented comes near this. */
const MAX_LENGTH = 64

/**
 * Whether a decoded path parameter may become a segment of an upstream's path: visible ASCII, without
 * the characters that a path or URL parser, here or there, might give a meaning (`/ \ ? # %`), and not a
 * dot segment.
 */
export function isPathId(value: string): boolean {
  if (value.length > MAX_LENGTH || value === '.' || value === '..') return false
  return /^[!"$&'()*+,.0-9:;<=>@A-Z[\]^_`a-z{|}~-]+$/.test(value)
}
