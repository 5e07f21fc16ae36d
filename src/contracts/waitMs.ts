import { httpDate } from './httpDate.ts'

/** Numbers from here on are times since the epoch (2017 and later); smaller ones are waits. */
const EPOCH_S = 1.5e9

/**
 * How many milliseconds a header asks to wait, counted from `from`; `NaN` where it doesn't say. `Retry-After` is seconds or
 * a date (RFC 9110). `X-RateLimit-Reset` is in the field seconds from now, epoch seconds or, in Vonage's published
 * example, epoch milliseconds.
 *
 * @example
 * waitMs('30', NaN) // 30_000: seconds need no clock
 */
export function waitMs(text: string, from: number): number {
  // the first value, because a proxy may have added another
  const [, seconds] = /^\s*(\d+(?:\.\d+)?)\s*(?:,|$)/.exec(text) ?? []
  return seconds ? fromNumber(Number(seconds), from) : httpDate(text) - from
}

function fromNumber(value: number, from: number): number {
  if (value >= EPOCH_S * 1000) return value - from
  return value >= EPOCH_S ? value * 1000 - from : value * 1000
}
