import type { CardmintErrorCode } from './CardmintError.ts'

/** What an answer said no with. */
export interface Refusal {
  /** 0 where the browser hides the answer. */
  status: number
  isRedirect: boolean
  /** The answer is a problem document by its content type. */
  isProblem: boolean
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
  410: 'not-found',
  425: 'unavailable',
  451: 'forbidden',
  499: 'network',
  503: 'unavailable',
}

/** Which code a refusal has: by status, fragment and `code`, never by wording. */
export function errorCodeOf(refusal: Refusal, meaning?: Meaning): CardmintErrorCode {
  const { status, fragment, isRedirect } = refusal
  // the codes are named as these fragments of the backend are
  if (isUpstreamRefusal(refusal)) return 'upstream-unauthorized'
  if (fragment === 'upstream-timeout') return 'timeout'
  if (status >= 500) return byStatus[status] ?? 'server-error'
  // whatever document comes along: a wait is a wait
  if (status === 429) return 'rate-limited'
  if (fragment === 'payer-not-allowed' || fragment === 'origin-not-allowed') return fragment
  // the contract has no redirect: whoever sends one wants a person to sign in
  const byClass = isRedirect
    ? 'unauthorized'
    : status < 400
      ? 'invalid-response'
      : 'invalid-request'
  return meaning?.(refusal) ?? byStatus[status] ?? byClass
}

/**
 * The backend's own document that says that an upstream refused the backend itself, with a 401 or 403. It is
 * the one 5xx that proves that nothing was done.
 */
function isUpstreamRefusal({ status, fragment, isProblem }: Refusal): boolean {
  return status === 502 && isProblem && fragment === 'upstream-unauthorized'
}

/**
 * Whether a write that was answered like this may have happened. A 4xx is a no, whoever says it, except for
 * two by which a proxy says that it stopped waiting. A 5xx of whoever stands in between proves nothing.
 */
export function outcomeOf(refusal: Refusal): 'rejected' | 'unknown' {
  const { status } = refusal
  const isPlainNo = status >= 400 && status < 500 && status !== 408 && status !== 499
  return isPlainNo || isUpstreamRefusal(refusal) ? 'rejected' : 'unknown'
}
