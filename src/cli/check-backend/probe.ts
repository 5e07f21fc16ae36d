import { randomUUID } from 'node:crypto'
import { TRACE_ID_HEADER } from '../../contracts/headers.ts'
import type { CheckFlags } from './flags.ts'

export interface Ask {
  method: string
  /** After the address, without a slash at its start. */
  path: string
  headers?: Readonly<Record<string, string>>
  /** Sent as `application/json` unless `headers` say otherwise. */
  body?: string
  /** Sends the caller's own headers too; `true` by default. */
  signedIn?: boolean
}

export interface Answer {
  /** The request, for the report. */
  asked: string
  traceId: string
  status: number
  headers: Headers
  text: string
  /** `undefined` where the body is no JSON. */
  json: unknown
}

/** Sends requests, and keeps what came back for the checks of all answers. */
export interface Probe {
  flags: CheckFlags
  ask(ask: Ask): Promise<Answer>
  answers: Answer[]
  /** Values that no answer may show, besides those of the caller's headers. */
  sentValues: string[]
  /** Tells whether a value was in an answer that must contain it, as a client secret is in its own answer. */
  minted: Map<Answer, string>
}

/** Several of one name become one, as a caller may have more than one cookie. */
export function headersOf(pairs: CheckFlags['headers']): Record<string, string> {
  return Object.fromEntries(new Headers(pairs.map(([name, value]) => [name, value])))
}

const PATIENCE_MS = 15_000

export function startProbe(flags: CheckFlags, signal: AbortSignal): Probe {
  const answers: Answer[] = []
  return {
    flags,
    answers,
    sentValues: [],
    minted: new Map(),
    async ask({ method, path, headers, body, signedIn = true }) {
      const traceId = randomUUID()
      const response = await fetch(`${flags.url}/${path}`, {
        method,
        headers: {
          Accept: 'application/json',
          [TRACE_ID_HEADER]: traceId,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(signedIn && headersOf(flags.headers)),
          ...headers,
        },
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
        ...(body !== undefined && { body }),
      })
      const text = await response.text()
      const asked = `${method} /${path}`
      const answer = {
        asked,
        traceId,
        status: response.status,
        headers: response.headers,
        text,
        json: parsed(text),
      }
      answers.push(answer)
      return answer
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
