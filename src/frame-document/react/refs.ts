/** Tells a `ref` of either form what it refers to now. */
export function setRef(ref: unknown, value: unknown): void {
  if (typeof ref === 'function') ref(value)
  else if (ref) Object.assign(ref, { current: value })
}
