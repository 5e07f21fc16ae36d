import { problemFragment } from '../contracts/problemFragment.ts'
import { TRACE_ID_HEADER } from '../contracts/routes.ts'
import { completeAddress } from './address.ts'
import { refusalFields } from './answers/refusal.ts'
import { errorCodeOf, outcomeOf, type Meaning } from './errorCode.ts'
import { CardmintError, type CardmintErrorCode } from './errors.ts'
import type { Ky } from './ky.ts'
import { lenient, type Read } from './read.ts'
import { retryAfterMs } from './retryAfter.ts'
import { newTraceId } from './traceId.ts'

/** One HTTP endpoint of ours: which ky, how long to wait, and what the host adds to each request. */
export interface Endpoint {
  http: Ky
  /** The address before each path, with its slash; empty where paths are addresses. */
  prefix: string
  /** The host's own; without it `globalThis.fetch` is used. */
  fetch: typeof globalThis.fetch | undefined
  timeoutMs: number
  headers?: (() => HeadersInit | Promise<HeadersInit>) | HeadersInit | undefined
}

export interface Call<Answer> {
  method: 'GET' | 'POST' | 'DELETE'
  json?: unknown
  headers?: Record<string, string>
  /** Reads the answer. Leave it out where the answer has no body (204): none is read then. */
  read?: Read<Answer>
  /** Why an answer of the right shape is refused all the same. */
  refuse?: (answer: Answer) => CardmintErrorCode | undefined
  /** What the refusals of this resource mean. */
  meaning?: Meaning
  signal?: AbortSignal | undefined
  /** Called just before the request is sent, and again each time that a hook of the host's repeats it. */
  onSend?: (address: string) => void
}

/**
 * Sends one request, once, and answers the parsed body.
 *
 * This is the only place that sees ky, requests and raw answers, because ky's errors carry the request
 * with its body and its credentials: everything that leaves here is a value or a `CardmintError`.
 */
export async function send<Answer>(
  endpoint: Endpoint,
  path: string,
  call: Call<Answer>,
): Promise<Answer> {
  const traceId = newTraceId()
  const headers = await requestHeaders(endpoint, call, traceId)
  const wasOffline = globalThis.navigator?.onLine === false
  const clock = timeLimit(endpoint.timeoutMs, call.signal)
  const sendNow = endpoint.fetch ?? fetch
  let response: Response
  let body: unknown
  try {
    // a `URL`, because ky puts the prefix of its instance before a string
    response = await endpoint.http(completeAddress(endpoint.prefix + path), {
      method: call.method,
      // stringified here: a `json` would pass through the instance's own `stringifyJson`
      json: undefined,
      ...(call.json !== undefined && { body: JSON.stringify(call.json) }),
      headers,
      signal: clock.signal,
      fetch(input, init) {
        call.onSend?.(input instanceof Request ? input.url : String(input))
        return sendNow(input, init)
      },
    })
    if (!response.ok || call.read) body = parseJson(await response.text())
  } catch {
    // the caught error is dropped on purpose: it holds the request
    if (call.signal?.aborted) throw new CardmintError('aborted', { traceId, outcome: 'unknown' })
    if (clock.signal.aborted) throw new CardmintError('timeout', { traceId, outcome: 'unknown' })
    if (wasOffline) throw new CardmintError('offline', { traceId })
    throw new CardmintError('network', { traceId, outcome: 'unknown' })
  } finally {
    clock.stop()
  }
  const answered = response.headers.get(TRACE_ID_HEADER) ?? traceId
  if (!response.ok) throw refusal(response, body, answered, call.meaning)
  const answer = call.read && lenient(call.read)(body)
  const code = call.read && (answer === undefined ? 'invalid-response' : call.refuse?.(answer))
  // without a reader there is nothing to answer: `Answer` is `void` then
  if (!code) return answer as Answer
  throw new CardmintError(code, { status: response.status, traceId: answered, outcome: 'unknown' })
}

async function requestHeaders(
  endpoint: Endpoint,
  call: Pick<Call<unknown>, 'headers' | 'json' | 'signal'>,
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

function timeLimit(timeoutMs: number, outer: AbortSignal | undefined) {
  const controller = new AbortController()
  const { signal } = controller
  const abort = () => controller.abort()
  const timer = setTimeout(abort, timeoutMs)
  const over = new Promise<never>((_, reject) => signal.addEventListener('abort', reject))
  // nobody has to wait for it
  over.catch(() => {})
  if (outer?.aborted) abort()
  outer?.addEventListener('abort', abort)
  return {
    signal,
    /** Rejects when the time is over or the caller gives up. */
    over,
    stop() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', abort)
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Takes status, codes and field names out of an error answer. Its words stay behind: they may echo input. */
function refusal(
  response: Response,
  body: unknown,
  traceId: string,
  meaning: Meaning | undefined,
): CardmintError {
  const facts = lenient(refusalFields)(body) ?? {}
  const { type = '', instance, invalid_parameters = [], code } = facts
  const { status, headers } = response
  const refused = { status, type, fragment: problemFragment(type), code }
  return new CardmintError(errorCodeOf(refused, meaning), {
    status,
    traceId: headers.get(TRACE_ID_HEADER) ?? facts.traceId ?? instance ?? traceId,
    retryAfterMs: retryAfterMs(headers),
    fieldErrors: Object.fromEntries(invalid_parameters.map(({ name }) => [name, 'refused'])),
    outcome: outcomeOf(refused),
  })
}
