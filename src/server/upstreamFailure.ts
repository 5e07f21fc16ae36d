import { httpDate } from '../contracts/httpDate.ts'
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

/** In plain digits at most; the first value, because a proxy may have added another. */
const SECONDS = /^\s*(\d{1,9}(?:\.\d+)?)\s*(?:,|$)/

/** Whole seconds where the answer tells them or its own time, as its clock may be another than ours; else a date. */
function wait(headers: Headers, secrets: Forbidden): Record<string, string> {
  const text = headers.get('Retry-After') ?? ''
  if (echoes(text, secrets)) return {}
  const date = httpDate(text)
  const from = httpDate(headers.get('Date') ?? '')
  const seconds = Math.ceil(Number(SECONDS.exec(text)?.[1] ?? (date - from) / 1000))
  if (!Number.isNaN(seconds)) return { 'Retry-After': String(Math.max(0, seconds)) }
  return Number.isNaN(date) ? {} : { 'Retry-After': new Date(date).toUTCString() }
}

function rates(headers: Headers, secrets: Forbidden): Record<string, string> {
  const names = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']
  const entries = names.map((name) => [name, headers.get(name) ?? ''] as const)
  const isRate = (value: string) => /^\d{1,16}(\.\d{1,6})?$/.test(value) && !echoes(value, secrets)
  return Object.fromEntries(entries.filter(([, value]) => isRate(value)))
}
