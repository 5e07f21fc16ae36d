/** What `read` returns, or `undefined` if it throws. For what others return or throw: reading it may throw again. */
export function readForeign<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
