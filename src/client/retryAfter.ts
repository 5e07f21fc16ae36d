const HOUR_MS = 3_600_000

/**
 * How long a server asks to wait, in milliseconds, capped at one hour; `undefined` where it does not
 * say or says nonsense. `Retry-After` is seconds or a date (RFC 9110). `X-RateLimit-Reset` is in the
 * field seconds from now, epoch seconds or, in Vonage's published example, epoch milliseconds.
 */
export function retryAfterMs(headers: Headers, now: number = Date.now()): number | undefined {
  const text = headers.get('Retry-After') ?? headers.get('X-RateLimit-Reset')
  if (!text) return undefined
  const wait = /^\s*\d+(\.\d+)?\s*$/.test(text)
    ? fromNumber(Number(text), now)
    : Date.parse(text) - now
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, Math.round(wait)), HOUR_MS)
}

function fromNumber(value: number, now: number): number {
  if (value > 1e11) return value - now
  if (value > 1e8) return value * 1000 - now
  return value * 1000
}
