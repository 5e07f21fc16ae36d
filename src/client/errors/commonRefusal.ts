import type { CardmintErrorCode } from './CardmintError.ts'

/** The facts about a refusal that determine its error code. */
export interface RefusedAnswer {
  /** 0 if the browser hides the answer. */
  status: number
  isRedirect: boolean
  /** The answer is a problem document by its content type. */
  isProblem: boolean
  /** The whole `type` of a problem; empty if there is none. */
  type: string
  /** The part of it after `#`. */
  fragment: string
  /** `code` of a Plastiq error. */
  code: string | undefined
}

/** Error codes that only one resource has; returns undefined for all other refusals. */
export type ResourceErrorCode = (refusal: RefusedAnswer) => CardmintErrorCode | undefined

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

/** Maps a refusal to an error code, by status, fragment and `code`, never by its text. */
export function errorCodeOf(
  refusal: RefusedAnswer,
  resourceCode?: ResourceErrorCode,
): CardmintErrorCode {
  const { status, fragment, isRedirect } = refusal
  // these codes have the names of the backend's fragments
  if (isUpstreamRefusal(refusal)) return 'upstream-unauthorized'
  if (fragment === 'upstream-timeout') return 'timeout'
  if (status >= 500) return byStatus[status] ?? 'server-error'
  // the status alone decides
  if (status === 429) return 'rate-limited'
  if (fragment === 'payer-not-allowed' || fragment === 'origin-not-allowed') return fragment
  // the contract has no redirects, so one most likely leads to a sign-in page
  const byClass = isRedirect
    ? 'unauthorized'
    : status < 400
      ? 'invalid-response'
      : 'invalid-request'
  return resourceCode?.(refusal) ?? byStatus[status] ?? byClass
}

/**
 * The backend's own document that says that an upstream refused the backend itself, with a 401 or 403. It is
 * the one 5xx that proves that nothing was done.
 */
function isUpstreamRefusal({ status, fragment, isProblem }: RefusedAnswer): boolean {
  return status === 502 && isProblem && fragment === 'upstream-unauthorized'
}

/**
 * Tells whether a refused write may have happened. A 4xx means that it did not, except for the two with which a proxy
 * stops waiting (408, 499). A 5xx proves nothing, because a proxy may have sent it.
 */
export function outcomeOf(refusal: RefusedAnswer): 'rejected' | 'unknown' {
  const { status } = refusal
  const isPlainNo = status >= 400 && status < 500 && status !== 408 && status !== 499
  return isPlainNo || isUpstreamRefusal(refusal) ? 'rejected' : 'unknown'
}
