import { backendProblems, type BackendProblem } from '../contracts/problem.ts'
import type { FailureReason } from './events.ts'
import type { UpstreamFailure } from './upstreamFailure.ts'
import type { OriginComparison } from './origin.ts'
import { readForeign } from './readForeign.ts'

/** A problem document before it has its trace id. */
export interface ProblemParts {
  /** The part of `type` after `#`; what events tell. */
  readonly fragment: string
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  /** The upstream's own trace id, where it gave one. */
  readonly instance?: string | undefined
  readonly invalidParameters?: readonly InvalidParameter[] | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly reason?: FailureReason | undefined
  readonly failure?: UpstreamFailure | undefined
  readonly advice?: string | undefined
  readonly compared?: OriginComparison | undefined
}

/** Names a field, never its value. */
interface InvalidParameter {
  readonly name: string
  readonly reason: string
}

type Extras = Partial<Omit<ProblemParts, 'fragment' | 'type' | 'title' | 'status'>>

/** Ends a request with a problem document. It never leaves the handler. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly parts: ProblemParts

  constructor(parts: ProblemParts) {
    super(parts.title)
    this.parts = parts
  }
}

/** A refusal in the backend's own name. */
export function refusal(fragment: BackendProblem, extras: Extras = {}): Refusal {
  const [status, title, detail] = backendProblems[fragment]
  return new Refusal({ fragment, status, title, detail, type: ownType(fragment), ...extras })
}

export function ownType(fragment: string): string {
  return `urn:cardmint:problem#${fragment}`
}

/** Safe for anything that a host's function threw: `instanceof` asks a proxy for its prototype, which may throw again. */
export function isRefusal(error: unknown): error is Refusal {
  return readForeign(() => error instanceof Refusal) ?? false
}

/** Turns any thrown value into a refusal. The text of an unforeseen error is dropped, because it may hold anything. */
export function toRefusal(error: unknown): Refusal {
  return isRefusal(error) ? error : refusal('internal-error', { reason: 'unforeseen' })
}

/** The problem document (RFC 7807). */
export function problemDocument({ parts }: Refusal, traceId: string): object {
  const { type, title, status, detail, instance = traceId, invalidParameters } = parts
  return { type, title, status, detail, instance, invalid_parameters: invalidParameters }
}
