import { CardmintError, isCardmintError } from '../client/errors/CardmintError.ts'
import { TRACE_ID, type WireError } from './protocol.ts'

/** An error as it crosses: codes and numbers, and no words. What is none of ours may hold anything, so it is `network`. */
export function toWire(thrown: unknown): WireError {
  if (!isCardmintError(thrown)) return { code: 'network', outcome: 'unknown' }
  const { code, status, traceId = '', retryAfterMs, fieldErrors, outcome } = thrown
  return {
    code,
    status,
    traceId: TRACE_ID.test(traceId) ? traceId : undefined,
    retryAfterMs,
    fieldErrors: { ...fieldErrors },
    outcome,
  }
}

export function fromWire({ code, ...details }: WireError): CardmintError {
  return new CardmintError(code, details)
}
