import { CardmintError, isCardmintError } from '../client/errors/CardmintError.ts'
import { FIELD_NAME } from '../contracts/fieldName.ts'
import { FIELD_CODE, MOST_ENTRIES, MOST_WAIT_MS, TRACE_ID, type WireError } from './protocol.ts'

/** An error as it crosses: codes and numbers, no words. An error that is not ours may hold anything, so it becomes `network`. */
export function toWire(thrown: unknown): WireError {
  if (!isCardmintError(thrown)) return { code: 'network', outcome: 'unknown' }
  const { code, status, traceId = '', retryAfterMs, fieldErrors, outcome } = thrown
  return {
    code,
    status,
    traceId: TRACE_ID.test(traceId) ? traceId : undefined,
    retryAfterMs: retryAfterMs && Math.min(Math.max(0, Math.round(retryAfterMs)), MOST_WAIT_MS),
    fieldErrors: Object.fromEntries(
      Object.entries(fieldErrors)
        .filter(([name, why]) => FIELD_NAME.test(name) && FIELD_CODE.test(why))
        .slice(0, MOST_ENTRIES),
    ),
    outcome,
  }
}

export function fromWire({ code, ...details }: WireError): CardmintError {
  return new CardmintError(code, details)
}
