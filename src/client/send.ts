import { TRACE_ID_HEADER } from '../contracts/headers.ts'
import { CardmintError, type CardmintErrorCode } from './errors/CardmintError.ts'
import type { ResourceErrorCode } from './errors/commonRefusal.ts'
import type { HttpOptions } from './ky.ts'
import { lenient, type Read } from './read.ts'
import { refusalError, type TraceIdOf } from './errors/refusalError.ts'
import { requestHeaders, type HeaderSource } from './requestHeaders.ts'
import { timeLimit } from './timeLimit.ts'
import { isTraceId, newTraceId } from './traceId.ts'
import { requestUrl } from './url.ts'

/** One HTTP endpoint of ours: what sends, how long to wait, and what the host adds to each request. */
export interface Endpoint extends HeaderSource {
  http: (url: URL, options: HttpOptions) => Promise<Response>
  /** The address before each path, with its slash; empty where paths are addresses. */
  prefix: string
  /** The host's own; without it `globalThis.fetch` is used. */
  fetch: typeof globalThis.fetch | undefined
}

export interface SendOptions<Answer> {
  method: 'GET' | 'POST' | 'DELETE'
  /** The only statuses that count as success. */
  done: readonly number[]
  /** Changes what others see, so that a lost answer leaves its outcome unknown. */
  isWrite?: boolean
  json?: unknown
  headers?: Record<string, string>
  /** Reads the answer, which has to be JSON. Leave it out where there is no body (204): none is read then. */
  read?: Read<Answer>
  /** Why an answer of the right shape is refused all the same. */
  refuse?: (answer: Answer) => CardmintErrorCode | undefined
  /** The error codes of this resource's refusals. */
  resourceCode?: ResourceErrorCode
  signal?: AbortSignal | undefined
  /** Called just before the request is sent, and again each time that a hook of the host's repeats it. */
  onSend?: (address: string) => void
}

/**
 * Sends one request, once, and answers the parsed body. A success is the contract's own: its status, JSON by its
 * content type, and its shape. A failed write has the outcome `unknown` unless it is proved that nothing was done; a
 * call that changes nothing is always `rejected`.
 *
 * This is the only place that sees ky, requests and raw answers, because ky's errors carry the request with its body
 * and its credentials: everything that leaves here is a value or a `CardmintError`.
 */
export async function send<Answer>(
  endpoint: Endpoint,
  path: string,
  call: SendOptions<Answer>,
): Promise<Answer> {
  // a `URL`, because ky puts the prefix of its instance before a string
  const address = requestUrl(endpoint.prefix, path)
  const traceId = newTraceId()
  const headers = await requestHeaders(endpoint, call, traceId)
  const saysOffline = globalThis.navigator?.onLine === false
  const clock = timeLimit(endpoint.timeoutMs, call.signal)
  const sendNow = endpoint.fetch ?? fetch
  const lost = call.isWrite ? 'unknown' : 'rejected'
  let hasLeft = false
  let response: Response
  let body: unknown
  let isDone: boolean
  try {
    // the device may be wrong about being offline, and then the write goes through; if it is right, nothing is sent
    if (saysOffline && call.isWrite) await probe(sendNow, address, clock.signal)
    response = await endpoint.http(address, {
      method: call.method,
      // stringified here: a `json` would pass through the instance's own `stringifyJson`
      json: undefined,
      ...(call.json !== undefined && { body: JSON.stringify(call.json) }),
      headers,
      signal: clock.signal,
      fetch(input, init) {
        // given up before it is sent
        clock.signal.throwIfAborted()
        hasLeft = true
        call.onSend?.(input instanceof Request ? input.url : String(input))
        return sendNow(input, init)
      },
    })
    isDone = call.done.includes(response.status) && (!call.read || isJson(response))
    if (!response.ok || (isDone && call.read)) {
      // Node may forget the signal while the body is on its way: github.com/nodejs/node/issues/55428
      const text = Promise.race([response.text(), clock.over])
      body = parseJson(await (response.ok ? text : textOfRefusal(text, call.signal)))
    }
  } catch {
    // the caught error is dropped on purpose: it holds the request
    const code = call.signal?.aborted ? 'aborted' : clock.signal.aborted ? 'timeout' : undefined
    const outcome = hasLeft ? lost : 'rejected'
    const broken = saysOffline && outcome === 'rejected' ? 'offline' : 'network'
    throw new CardmintError(code ?? broken, { traceId, outcome })
  } finally {
    clock.stop()
  }
  const { status, headers: answered } = response
  const isNamed = (said: string | null | undefined) =>
    said === traceId ||
    // only for what is not the request's own, as a body may be long
    (said && isTraceId(said, `${JSON.stringify(call.json)} ${[...headers.values()].join(' ')}`))
  const traceIdOf: TraceIdOf = (...said) => said.find(isNamed) ?? traceId
  const facts = {
    status,
    traceId: traceIdOf(answered.get(TRACE_ID_HEADER)),
    outcome: lost,
  } as const
  if (!response.ok) throw refusalError(response, body, call, facts, traceIdOf)
  const answer = call.read && lenient(call.read)(body)
  if (!isDone || (call.read && answer === undefined)) {
    // a `fetch` of the host's may follow redirects, as to a sign-in page
    throw new CardmintError(response.redirected ? 'unauthorized' : 'invalid-response', facts)
  }
  // without a reader there is nothing to answer: `Answer` is `void` then
  const done = answer as Answer
  const code = call.refuse?.(done)
  if (code) throw new CardmintError(code, facts)
  return done
}

/** Empty if it breaks off, cannot be decoded or never ends, because the status already tells that the call failed. */
function textOfRefusal(text: Promise<string>, outer: AbortSignal | undefined): Promise<string> {
  return text.catch((error) => {
    if (outer?.aborted) throw error
    return ''
  })
}

/** Sends a harmless request. Resolves if there is any answer, whatever it says. */
async function probe(sendNow: typeof fetch, address: URL, signal: AbortSignal): Promise<void> {
  // browsers hide an answer from `no-cors` by its resource policy, and from `cors` where it lacks the headers for it;
  // `no-cors` is allowed only with `redirect: 'follow'`
  const ask = (mode: RequestMode) =>
    sendNow(address, { method: 'HEAD', mode, redirect: 'follow', signal })
  await ask('no-cors').catch(() => ask('cors'))
}

function isJson({ headers }: Response): boolean {
  // a problem document is no success; a proxy may have written the type a second time, behind a comma
  const type = headers.get('Content-Type') ?? ''
  return /^application\/(?!problem)([\w.-]+\+)?json\s*([;,]|$)/i.test(type)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
