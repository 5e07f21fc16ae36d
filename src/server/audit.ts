import type { SecretPermission } from '../contracts/permissions.ts'
import type { BackendProblem } from '../contracts/problem.ts'
import type { Call } from './call.ts'
import type { UpstreamFailure } from './upstreamFailure.ts'
import { isId } from './isId.ts'
import type { Grant } from './options.ts'
import { inTime } from './timeLimit.ts'
import type { Refusal } from './problems.ts'
import type { Settings } from './settings.ts'

/**
 * One attempt to create or revoke a secret: who, when, which secret, and the outcome. It holds ids, never the value of
 * a secret.
 */
export interface AuditEntry {
  /** When it was answered, in ISO 8601. */
  readonly at: string
  /** The grant's `actor`, if it has one. */
  readonly actor?: string | undefined
  /** What was tried. */
  readonly action: Exclude<SecretPermission, 'list'>
  /** The API key as asked for; left out if it does not look like one. */
  readonly apiKey?: string | undefined
  /** The id of the secret; left out where none was created, or what was asked for does not look like one. */
  readonly secretId?: string | undefined
  /** `unknown`: the upstream was asked and did not answer as documented, so it may have acted. */
  readonly outcome: 'done' | 'refused' | 'unknown'
  /** HTTP status of the answer. */
  readonly status: number
  /** The part after `#` of the problem's `type`, unless it was done. */
  readonly problem?: string | undefined
  /** The `Trace-Id` of the answer, of the events, and of what `authorize` was told. */
  readonly traceId: string
}

/** Called once for each entry, and awaited before the answer leaves. */
export type OnAudit = (entry: AuditEntry) => void | Promise<void>

/** The facts about an attempt while it is under way. */
export interface Attempt {
  readonly action: AuditEntry['action']
  readonly actor?: string | undefined
  readonly apiKey?: string | undefined
  secretId?: string | undefined
  /** The upstream may have acted: the request was sent, and not answered with 401. */
  isSent: boolean
}

/**
 * The attempt that a call is, unless it only reads. Ids come from the caller, so only texts that look like one are passed
 * on.
 */
export function attemptOf(
  action: SecretPermission,
  { actor }: Grant,
  { api_key: apiKey = '', secret_id: secretId = '' }: Record<string, string>,
): Attempt | undefined {
  if (action === 'list') return undefined
  return {
    action,
    ...(actor !== undefined && { actor }),
    ...(isId(apiKey) && { apiKey }),
    ...(isId(secretId) && { secretId }),
    isSent: false,
  }
}

/** Calls `onAudit`. Resolves with `false` if that failed. */
export async function audit(
  { onAudit, timeoutMs }: Settings,
  { attempt, traceId }: Call,
  status: number,
  refused: Refusal | undefined,
): Promise<boolean> {
  if (!onAudit || !attempt) return true
  const { isSent: _ours, ...known } = attempt
  const outcome = outcomeOf(attempt, refused)
  const problem = refused && { problem: refused.parts.fragment }
  try {
    const at = new Date().toISOString()
    const entry: AuditEntry = { at, ...known, outcome, status, ...problem, traceId }
    await inTime(timeoutMs, onAudit(entry))
    return true
  } catch {
    return false
  }
}

/** Failures after which the upstream cannot have received the request. Others happen to open connections too. */
const unheard = new Set<UpstreamFailure | undefined>(['refused', 'dns'])
/** Problems that the page gets with a 5xx although the upstream refused and did nothing. */
const refusals = new Set<string>(['upstream-unauthorized'] satisfies BackendProblem[])

function outcomeOf({ isSent }: Attempt, refused: Refusal | undefined): AuditEntry['outcome'] {
  if (!refused) return 'done'
  const { status, fragment, failure } = refused.parts
  const isRefused = !isSent || status < 499 || unheard.has(failure) || refusals.has(fragment)
  return isRefused ? 'refused' : 'unknown'
}
