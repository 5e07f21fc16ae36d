import { TRACE_ID_HEADER } from '../contracts/headers.ts'
import type { Call } from './call.ts'
import { corsHeaders } from './cors.ts'

/**
 * The answer with every header that it will ever have. All at once, as a `Headers` that is changed
 * afterwards costs a Node server more than the rest of the answer.
 */
export function respond(
  { traceId, origin }: Call,
  status: number,
  body: string | null,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body, {
    status,
    headers: {
      ...headers,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      [TRACE_ID_HEADER]: traceId,
      ...corsHeaders(origin),
    },
  })
}
