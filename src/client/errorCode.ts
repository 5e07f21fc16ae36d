import type { CardmintErrorCode } from './errors.ts'

/**
 * Problem fragments → codes, whatever host stands before the fragment. Where the 403 of the limit and
 * older names disagree between Vonage's sources, all of them are here.
 */
const byFragment: Readonly<Record<string, CardmintErrorCode>> = {
  validation: 'secret-invalid',
  'add-excess-secret': 'secret-limit',
  'maximum-secrets-allowed': 'secret-limit',
  'delete-last-secret': 'last-secret',
  'invalid-api-key': 'api-key-not-found',
  'invalid-id': 'secret-not-found',
  'secret-in-use': 'secret-in-use',
  'payer-not-allowed': 'payer-not-allowed',
  'origin-not-allowed': 'origin-not-allowed',
}

const byStatus: Readonly<Record<number, CardmintErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  429: 'rate-limited',
  503: 'unavailable',
}

export interface Refusal {
  status: number
  /** The part of a problem's `type` after `#`. */
  fragment?: string | undefined
  /** The whole `type`, for the one fragment that two problems share. */
  type?: string | undefined
}

/**
 * Which code a refusal has: by status plus fragment, or by what the call itself says that its `code`
 * means; never by wording.
 */
export function errorCodeOf(
  { status, fragment, type }: Refusal,
  own?: CardmintErrorCode,
): CardmintErrorCode {
  if (fragment === 'upstream-timeout') return 'timeout'
  if (fragment === 'upstream-unauthorized') return 'unavailable'
  // 403 `…/subaccounts#validation` ("Outdated account") shares its fragment with the value rules
  if (fragment === 'validation' && type?.includes('subaccounts')) return 'conflict'
  const meaning = status < 500 ? (lookUp(byFragment, fragment) ?? own) : undefined
  return meaning ?? byStatus[status] ?? byClass(status)
}

function byClass(status: number): CardmintErrorCode {
  if (status >= 500) return 'server-error'
  return status >= 400 ? 'invalid-request' : 'invalid-response'
}

export function lookUp<T>(
  table: Readonly<Record<string, T>> = {},
  key: string = '',
): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
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
