import { httpDate } from '../contracts/httpDate.ts'

const HOUR_MS = 3_600_000
/** Numbers from here on are times since the epoch (2017 and later); smaller ones are waits. */
const EPOCH_S = 1.5e9

/**
 * How long a server asks to wait, in milliseconds, capped at one hour; `undefined` where it does not
 * say or says nonsense. `Retry-After` is seconds or a date (RFC 9110). `X-RateLimit-Reset` is in the
 * field seconds from now, epoch seconds or, in Vonage's published example, epoch milliseconds.
 *
 * Dates are counted from the answer's own `Date`, as clocks of devices are often wrong; from `now` where a page
 * may not read that header.
 */
export function retryAfterMs(headers: Headers, now: number = Date.now()): number | undefined {
  const date = httpDate(headers.get('Date') ?? '')
  const from = Number.isNaN(date) ? now : date
  const asked = ['Retry-After', 'X-RateLimit-Reset'].map((name) => {
    const text = headers.get(name) ?? ''
    // the first value, because a proxy may have added another
    const [, seconds] = /^\s*(\d+(?:\.\d+)?)\s*(?:,|$)/.exec(text) ?? []
    return seconds ? fromNumber(Number(seconds), from) : httpDate(text) - from
  })
  const wait = asked.find((each) => !Number.isNaN(each))
  return wait === undefined ? undefined : Math.min(Math.max(0, Math.round(wait)), HOUR_MS)
}

function fromNumber(value: number, now: number): number {
  if (value > EPOCH_S * 1000) return value - now
  return value > EPOCH_S && value < EPOCH_S * 10 ? value * 1000 - now : value * 1000
}
