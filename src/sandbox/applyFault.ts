import { sleep } from './abortable.ts'
import { answer, mayHaveBody } from './answer.ts'
import type { Fault } from './faults.ts'

/**
 * The error that `fetch` rejects with when a fault drops the connection; a `TypeError`, as for any network failure.
 *
 * @example
 * sandbox.faults.add({ drop: true, times: 1 })
 * await sandbox.fetch(url).catch((error) => error instanceof DroppedConnection) // true
 */
export class DroppedConnection extends TypeError {
  constructor() {
    super('fetch failed: a fault of the sandbox dropped the connection')
  }
}

export interface FaultContext {
  /** Lets the upstream act. */
  act: () => Promise<Response>
  /** The upstream's own error answer for a status. */
  errorAnswer: (status: number) => Response
  signal: AbortSignal | null | undefined
}

export async function applyFault(fault: Fault, context: FaultContext): Promise<Response> {
  const { latencyMs = 0, afterProcessing = false } = fault
  if (latencyMs > 0 && !afterProcessing) await sleep(latencyMs, context.signal)
  const replaces = fault.status !== undefined || fault.body !== undefined || fault.drop === true
  const own = !replaces || afterProcessing ? await context.act() : undefined
  if (latencyMs > 0 && afterProcessing) await sleep(latencyMs, context.signal)
  if (fault.drop === true) throw new DroppedConnection()
  return alter(fault, replaces || own === undefined ? substitute(fault, context) : own)
}

function substitute({ status = 200, body }: Fault, { errorAnswer }: FaultContext): Response {
  if (typeof body === 'string' && mayHaveBody(status)) {
    return new Response(body, { status, headers: { 'Content-Type': 'application/json' } })
  }
  if (body === undefined && status >= 400) return errorAnswer(status)
  return answer(status, body === undefined ? {} : body)
}

async function alter(fault: Fault, response: Response): Promise<Response> {
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(fault.headers ?? {})) headers.set(name, value)
  if (fault.contentType !== undefined) headers.set('Content-Type', fault.contentType)
  const text = await response.text()
  const body = fault.malformed === true ? brokenOff(text) : text
  const isEmpty = fault.emptyBody === true || !mayHaveBody(response.status)
  return new Response(isEmpty ? null : body, { status: response.status, headers })
}

function brokenOff(json: string): string {
  return json === '' ? '{"' : json.slice(0, Math.ceil(json.length / 2))
}
