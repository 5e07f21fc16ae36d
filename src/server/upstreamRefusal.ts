import { httpDate } from '../contracts/httpDate.ts'
import { waitMs } from '../contracts/waitMs.ts'
import { echoes, type Forbidden } from './echo.ts'
import { refusal, type Refusal } from './problems.ts'
import type { UpstreamAnswer } from './upstream.ts'

/**
 * Failures that mean the same at both upstreams; `undefined` for the rest. A 401 speaks of our
 * credentials, never of the caller, so it must not reach the page as one.
 */
export function upstreamRefusal(
  { status, headers }: UpstreamAnswer,
  instance: string | undefined,
  secrets: Forbidden,
): Refusal | undefined {
  if (status === 401) return refusal('upstream-unauthorized', { instance, failure: 'status' })
  if (status === 429) {
    return refusal('rate-limited', {
      instance,
      failure: 'status',
      headers: { ...wait(headers, secrets, LIMITS), ...rates(headers, secrets) },
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

/** What tells the wait of a limit. Other failures have the last two as well, about a limit that was not met. */
const LIMITS = ['Retry-After', 'X-RateLimit-Reset', 'RateLimit-Reset']

/** Longer waits are nonsense: over thirty years. */
const MAX_SECONDS = 999_999_999

/**
 * Whole seconds where the answer tells them or its own time, as its clock may be another than ours; else a date.
 */
function wait(
  headers: Headers,
  secrets: Forbidden,
  names = ['Retry-After'],
): Record<string, string> {
  const texts = names
    .map((name) => headers.get(name) ?? '')
    .filter((text) => !echoes(text, secrets))
  const from = httpDate(headers.get('Date') ?? '')
  const seconds = texts
    .map((text) => Math.max(0, Math.ceil(waitMs(text, from) / 1000)))
    .find((each) => each <= MAX_SECONDS)
  if (seconds !== undefined) return { 'Retry-After': String(seconds) }
  const date = texts.map(httpDate).find((each) => !Number.isNaN(each))
  return date === undefined ? {} : { 'Retry-After': new Date(date).toUTCString() }
}

function rates(headers: Headers, secrets: Forbidden): Record<string, string> {
  const names = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']
  const entries = names.map((name) => [name, headers.get(name) ?? ''] as const)
  const isRate = (value: string) => /^\d{1,16}(\.\d{1,6})?$/.test(value) && !echoes(value, secrets)
  return Object.fromEntries(entries.filter(([, value]) => isRate(value)))
}
