import { echoes, type Forbidden } from './echo.ts'
import { refusal, type Refusal } from './problems.ts'
import type { UpstreamAnswer } from './upstream.ts'

/**
 * Failures that mean the same at both upstreams; `undefined` for the rest. A 401 speaks of our
 * credentials, never of the caller, so it must not reach the page as one.
 */
export function commonFailure(
  { status, headers }: UpstreamAnswer,
  instance: string | undefined,
  secrets: Forbidden,
): Refusal | undefined {
  if (status === 401) return refusal('upstream-unauthorized', { instance, failure: 'status' })
  if (status === 429) {
    return refusal('rate-limited', {
      instance,
      failure: 'status',
      headers: { ...wait(headers, secrets), ...rates(headers, secrets) },
    })
  }
  if (status >= 500) {
    return refusal('upstream-unavailable', {
      instance,
      failure: 'status',
      headers: wait(headers, secrets),
    })
  }
  return undefined
}

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/

/** A number of seconds or a date, in their one plain form; anything else is dropped. */
function wait(headers: Headers, secrets: Forbidden): Record<string, string> {
  const text = headers.get('Retry-After') ?? ''
  if (echoes(text, secrets)) return {}
  if (/^\d{1,9}$/.test(text)) return { 'Retry-After': text }
  const date = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? {} : { 'Retry-After': new Date(date).toUTCString() }
}

function rates(headers: Headers, secrets: Forbidden): Record<string, string> {
  const names = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']
  const entries = names.map((name) => [name, headers.get(name) ?? ''] as const)
  const isRate = (value: string) => /^\d{1,16}(\.\d{1,6})?$/.test(value) && !echoes(value, secrets)
  return Object.fromEntries(entries.filter(([, value]) => isRate(value)))
}
