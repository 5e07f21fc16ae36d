import { httpDate } from '../contracts/httpDate.ts'
import { waitMs } from '../contracts/waitMs.ts'

const HOUR_MS = 3_600_000

/**
 * How long a server asks to wait, in milliseconds, capped at one hour; `undefined` where it does not
 * say or says nonsense.
 *
 * Dates are counted from the answer's own `Date`, as clocks of devices are often wrong; from `now` where a page
 * may not read that header.
 */
export function retryAfterMs(headers: Headers, now: number = Date.now()): number | undefined {
  const date = httpDate(headers.get('Date') ?? '')
  const from = Number.isNaN(date) ? now : date
  const wait = ['Retry-After', 'X-RateLimit-Reset']
    .map((name) => waitMs(headers.get(name) ?? '', from))
    .find((each) => !Number.isNaN(each))
  return wait === undefined ? undefined : Math.min(Math.max(0, Math.round(wait)), HOUR_MS)
}
