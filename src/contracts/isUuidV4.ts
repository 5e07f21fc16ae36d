const UUID_V4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i

/** Tells whether a text is a UUID v4, as a `Trace-Id` has to be. */
export function isUuidV4(text: string | null | undefined): text is string {
  return typeof text === 'string' && UUID_V4.test(text)
}
