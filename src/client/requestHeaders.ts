import { TRACE_ID_HEADER } from '../contracts/headers.ts'
import { CardmintError } from './errors/CardmintError.ts'
import { timeLimit } from './timeLimit.ts'

/** What the host adds to each request. */
export interface HeaderSource {
  timeoutMs: number
  headers?: (() => HeadersInit | Promise<HeadersInit>) | HeadersInit | undefined
}

/**
 * The host's headers, with those of the call over them.
 *
 * @throws CardmintError `headers-failed` where the host's function throws or takes too long; `aborted`.
 */
export async function requestHeaders(
  endpoint: HeaderSource,
  call: { headers?: Record<string, string>; json?: unknown; signal?: AbortSignal | undefined },
  traceId: string,
): Promise<Headers> {
  const clock = timeLimit(endpoint.timeoutMs, call.signal)
  try {
    const host = typeof endpoint.headers === 'function' ? endpoint.headers() : endpoint.headers
    const headers = new Headers(await Promise.race([host, clock.over]))
    for (const [name, value] of Object.entries(call.headers ?? {})) headers.set(name, value)
    if (call.json !== undefined) headers.set('Content-Type', 'application/json')
    headers.set(TRACE_ID_HEADER, traceId)
    return headers
  } catch {
    throw new CardmintError(call.signal?.aborted ? 'aborted' : 'headers-failed', { traceId })
  } finally {
    clock.stop()
  }
}
