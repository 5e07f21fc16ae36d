import type { Call } from './call.ts'
import { readAnswerJson } from './answerBody.ts'
import { emit, startWatch } from './events.ts'
import { startLimit } from './limit.ts'
import { Refusal, refusal } from './problems.ts'
import type { Settings } from './settings.ts'

export interface UpstreamRequest {
  readonly upstream: 'plastiq' | 'vonage'
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: string
  /** Pattern of the path, for events. */
  readonly route: string
  readonly headers: Readonly<Record<string, string>>
  readonly json?: unknown
  /** Whether to give up when the caller does. Never for a call that changes an account. */
  readonly abortWithCaller: boolean
}

export interface UpstreamAnswer {
  readonly status: number
  readonly headers: Headers
  /** `undefined` where the body was not read, or is not JSON that says it is. */
  readonly json: unknown
}

/**
 * One upstream call: bounded in time and size, not redirected, never repeated.
 *
 * @throws Refusal where there is no answer to judge: `upstream-timeout`, `upstream-unavailable`,
 * `upstream-invalid` (a success that breaks off or has no end), `client-gone`.
 */
export async function callUpstream(
  settings: Settings,
  call: Call,
  request: UpstreamRequest,
): Promise<UpstreamAnswer> {
  const elapsed = startWatch()
  const limit = startLimit(settings.timeoutMs, request.abortWithCaller ? call.request.signal : null)
  let status = 0
  let problem: string | undefined
  try {
    const response = await limit.race(send(settings, request, limit.signal)).catch((error) => {
      throw error instanceof Refusal ? error : refusal('upstream-unavailable')
    })
    status = response.status
    return {
      status,
      headers: response.headers,
      json: await readAnswerJson(response, limit, request.method),
    }
  } catch (error) {
    if (error instanceof Refusal) problem = error.parts.fragment
    throw error
  } finally {
    limit.stop()
    const { method, route, upstream } = request
    const { traceId } = call
    const durationMs = elapsed()
    emit(settings.onEvent, {
      type: 'upstream',
      upstream,
      method,
      route,
      status,
      traceId,
      durationMs,
      ...(problem && { problem }),
    })
  }
}

async function send(
  settings: Settings,
  { method, url, headers, json }: UpstreamRequest,
  signal: AbortSignal,
): Promise<Response> {
  return settings.fetch(url, {
    method,
    headers: {
      Accept: 'application/json',
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    // A redirect would carry the credentials to an address that nobody configured.
    redirect: 'manual',
    signal,
  })
}
