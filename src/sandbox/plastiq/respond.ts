import { TRACE_ID_HEADER } from '../../contracts/headers.ts'
import { answer } from '../answer.ts'
import type { Exchange } from '../exchange.ts'

export function ok({ traceId }: Exchange, body: unknown): Response {
  return answer(200, body, { [TRACE_ID_HEADER]: traceId })
}

export function created({ traceId, variants }: Exchange, body: unknown): Response {
  return answer(variants.plastiqCreateStatus, body, { [TRACE_ID_HEADER]: traceId })
}

export function noContent({ traceId }: Exchange): Response {
  return answer(204, null, { [TRACE_ID_HEADER]: traceId })
}
