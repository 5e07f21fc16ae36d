import { readAnswerJson } from './answerBody.ts'
import type { Call } from './call.ts'
import { emit, startWatch } from './events.ts'
import { failureOf, type UpstreamFailure } from './upstreamFailure.ts'
import { startLimit, type Limit } from './timeLimit.ts'
import { isRefusal, refusal, type Refusal } from './problems.ts'
import type { Settings } from './settings.ts'

export interface UpstreamRequest {
  readonly upstream: 'plastiq' | 'vonage'
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: string
  /** Pattern of the path, for events. */
  readonly route: string
  readonly headers: Readonly<Record<string, string>>
  readonly json?: unknown
  /**
   * Whether the call changes an account. Such a call is made once, and goes on if the caller leaves, so that its
   * outcome is known.
   */
  readonly isWrite: boolean
}

export interface UpstreamAnswer {
  readonly status: number
  readonly headers: Headers
  /** `undefined` if the body was not read, or isn't JSON by its type and its text. */
  readonly json: unknown
  /** Why `json` is `undefined`, unless its shape is the reason. */
  readonly flaw?: UpstreamFailure | undefined
}

/**
 * One upstream call: bounded in time and size, not redirected. A call that changes nothing is repeated once if the
 * connection breaks before an answer, because the upstream may have closed one that was kept open.
 *
 * @throws Refusal where there is no answer to judge: `upstream-timeout`, `upstream-unavailable`,
 * `upstream-invalid` (a success that breaks off or has no end), `client-gone`.
 */
export async function callUpstream(
  settings: Settings,
  call: Call,
  request: UpstreamRequest,
): Promise<UpstreamAnswer> {
  const caller = request.isWrite ? null : call.request.signal
  const limit = startLimit(settings.timeoutMs, caller, tooSlow)
  if (request.isWrite && call.attempt) call.attempt.isSent = true
  try {
    return await callOnce(settings, call, request, limit).catch((error: unknown) => {
      const isReset = isRefusal(error) && error.parts.failure === 'reset'
      if (request.isWrite || !isReset) throw error
      return callOnce(settings, call, request, limit)
    })
  } finally {
    limit.stop()
  }
}

const tooSlow = () => refusal('upstream-timeout', { failure: 'timeout' })

async function callOnce(
  settings: Settings,
  call: Call,
  request: UpstreamRequest,
  limit: Limit,
): Promise<UpstreamAnswer> {
  const elapsed = startWatch()
  let status = 0
  let refused: Refusal | undefined
  try {
    const response = await limit.race(send(settings, request, limit.signal))
    status = response.status
    // a fetch of the host's may follow redirects all the same
    if (response.redirected) throw refusal('upstream-invalid', { failure: 'redirect' })
    const body = await readAnswerJson(response, limit, request.method)
    return { status, headers: response.headers, ...body }
  } catch (error) {
    // a fetch of the host's may answer what cannot be read, too
    refused = isRefusal(error)
      ? error
      : refusal('upstream-unavailable', { failure: failureOf(error) })
    throw refused
  } finally {
    const { method, route, upstream } = request
    const { fragment: problem, failure } = refused?.parts ?? {}
    emit(settings.onEvent, {
      type: 'upstream',
      upstream,
      method,
      route,
      status,
      traceId: call.traceId,
      durationMs: elapsed(),
      ...(problem && { problem }),
      ...(failure && { failure }),
    })
  }
}

async function send(
  settings: Settings,
  { method, url, headers, json }: UpstreamRequest,
  signal: AbortSignal,
): Promise<Response> {
  const response = await settings.fetch(url, {
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
  // a fetch of the host's may answer something else, such as the parsed body
  if (typeof response.headers?.get !== 'function') throw new TypeError('There is no response.')
  return response
}

/** The refusal of an answer that the contract does not know. */
export function invalidAnswer(answer: UpstreamAnswer, instance?: string): Refusal {
  const { status, flaw } = answer
  if (status === 0 || (status >= 300 && status < 400)) {
    return refusal('upstream-invalid', { instance, failure: 'redirect' })
  }
  const isSuccess = status === 200 || status === 201
  return refusal('upstream-invalid', {
    instance,
    failure: isSuccess ? (flaw ?? 'shape') : 'status',
  })
}
