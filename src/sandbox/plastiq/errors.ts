import { TRACE_ID_HEADER } from '../../contracts/headers.ts'
import { answer } from '../answer.ts'
import type { Exchange } from '../exchange.ts'

/** Documented codes with their statuses; those of refused cards come without one, 400 is assumed. */
const errors = {
  VALIDATION_ERROR: [400, 'The request is not valid.'],
  CREATE_PAYMENT_METHOD_FAILED: [400, 'The payment method could not be created.'],
  PAYMENT_METHOD_DECLINED: [400, 'The payment method was declined.'],
  PAYMENT_METHOD_ERROR: [400, 'The payment method could not be processed.'],
  PAYMENT_METHOD_INVALID: [400, 'The payment method is not valid.'],
  PROCESSOR_CHARGE_ERROR: [400, 'The processor reported an error.'],
  AUTHORIZATION_ERROR: [401, 'The credential is missing or not accepted.'],
  FORBIDDEN_ERROR: [403, 'The credential does not allow this.'],
  NOT_FOUND_ERROR: [404, 'There is no such resource.'],
  INTERNAL_SERVER_ERROR: [500, 'Something went wrong. Try again.'],
  SERVICE_UNAVAILABLE: [503, 'The service is not available. Try again later.'],
} as const satisfies Record<string, readonly [status: number, message: string]>

/** The `code` of an error answer of Plastiq. */
export type PlastiqCode = keyof typeof errors

/** An error answer in the shape of the chosen variant. `details` name fields, never values. */
export function plastiqError(
  { traceId, variants }: Exchange,
  code: PlastiqCode,
  details: readonly string[],
  statusOverride?: number,
): Response {
  const [documentedStatus, message] = errors[code]
  const status = statusOverride ?? documentedStatus
  const list = details.map((text) => ({ details: text }))
  const body =
    variants.plastiqErrorShape === 'details'
      ? { code, message, details: list, statusCode: status, traceId }
      : { code, message, errors: list, traceId }
  return answer(status, body, { [TRACE_ID_HEADER]: traceId })
}

/** The error code that a fault answers for a status: the documented one, or the nearest. */
export function plastiqErrorOf(exchange: Exchange, status: number): Response {
  const nearest = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'VALIDATION_ERROR'
  return plastiqError(exchange, byStatus[status] ?? nearest, [], status)
}

const byStatus: Readonly<Record<number, PlastiqCode>> = {
  401: 'AUTHORIZATION_ERROR',
  403: 'FORBIDDEN_ERROR',
  404: 'NOT_FOUND_ERROR',
  503: 'SERVICE_UNAVAILABLE',
}
