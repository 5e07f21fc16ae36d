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

/** Plastiq's `code` → ours. Only payment-method calls answer the card ones. */
const byPlastiqCode: Readonly<Record<string, CardmintErrorCode>> = {
  VALIDATION_ERROR: 'card-invalid',
  CREATE_PAYMENT_METHOD_FAILED: 'card-refused',
  PAYMENT_METHOD_DECLINED: 'card-refused',
  PAYMENT_METHOD_ERROR: 'card-refused',
  PAYMENT_METHOD_INVALID: 'card-refused',
  PROCESSOR_CHARGE_ERROR: 'card-refused',
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
  plastiqCode?: string | undefined
}

/** Which code a refusal has: status plus fragment or Plastiq code, never wording. */
export function errorCodeOf({ status, fragment, type, plastiqCode }: Refusal): CardmintErrorCode {
  if (fragment === 'upstream-timeout') return 'timeout'
  if (fragment === 'upstream-unauthorized') return 'unavailable'
  // 403 `…/subaccounts#validation` ("Outdated account") shares its fragment with the value rules
  if (fragment === 'validation' && type?.includes('subaccounts')) return 'conflict'
  const meaning =
    status < 500 ? (lookUp(byFragment, fragment) ?? lookUp(byPlastiqCode, plastiqCode)) : undefined
  return meaning ?? byStatus[status] ?? byClass(status)
}

function byClass(status: number): CardmintErrorCode {
  if (status >= 500) return 'server-error'
  return status >= 400 ? 'invalid-request' : 'invalid-response'
}

function lookUp<T>(table: Readonly<Record<string, T>>, key: string | undefined): T | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined
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
