/**
 * Whether an upstream's text holds something that it must not show: a credential of ours, or the
 * value of a secret. An upstream, or a gateway before it, may echo what it was sent.
 */
export function echoes(text: string, secrets: readonly string[]): boolean {
  return secrets.some((secret) => secret !== '' && text.includes(secret))
}

/** An upstream's trace id, if it looks like one. Documented are UUIDs and 32 hex digits. */
export function traceIdOf(
  text: string | null | undefined,
  secrets: readonly string[],
): string | undefined {
  return text && /^[\w-]{8,64}$/.test(text) && !echoes(text, secrets) ? text : undefined
}
