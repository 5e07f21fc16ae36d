import type { CardmintErrorCode } from './errors.ts'

/** What an answer said no with. */
export interface Refusal {
  status: number
  /** `type` of a problem, whole; empty where there is none. */
  type: string
  /** The part of it after `#`. */
  fragment: string
  /** `code` of a Plastiq error. */
  code: string | undefined
}

/** What the refusals of one resource mean beyond what all have in common; undefined for all others. */
export type Meaning = (refusal: Refusal) => CardmintErrorCode | undefined

const byStatus: Readonly<Record<number, CardmintErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  429: 'rate-limited',
  503: 'unavailable',
}

/** Which code a refusal has: by status, fragment and `code`, never by wording. */
export function errorCodeOf(refusal: Refusal, meaning?: Meaning): CardmintErrorCode {
  const { status, fragment } = refusal
  if (fragment === 'upstream-timeout') return 'timeout'
  if (fragment === 'upstream-unauthorized') return 'unavailable'
  if (status >= 500) return byStatus[status] ?? 'server-error'
  // the codes are named as these fragments of the backend are
  if (fragment === 'payer-not-allowed' || fragment === 'origin-not-allowed') return fragment
  const byClass = status < 400 ? 'invalid-response' : 'invalid-request'
  return meaning?.(refusal) ?? byStatus[status] ?? byClass
}

/**
 * Whether a write that was answered like this may have happened. A 5xx says nothing, but for two: 503, and
 * an upstream that refused the backend itself.
 */
export function outcomeOf({ status, fragment }: Refusal): 'rejected' | 'unknown' {
  const isPlainNo = status >= 400 && status < 500 && status !== 408
  const didNothing = status === 503 || fragment === 'upstream-unauthorized'
  return isPlainNo || didNothing ? 'rejected' : 'unknown'
}
