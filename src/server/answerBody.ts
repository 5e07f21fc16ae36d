import { isRecord } from '../contracts/isRecord.ts'
import { parseJson, readBounded } from './bytes.ts'
import type { UpstreamFailure } from './upstreamFailure.ts'
import type { Limit } from './timeLimit.ts'
import { isRefusal, refusal } from './problems.ts'

/** Far above any documented answer (two secrets, one client secret). */
const MAX_ANSWER_BYTES = 65_536

interface AnswerBody {
  readonly json: unknown
  /** Why `json` is `undefined`, unless its shape is the reason. */
  readonly flaw?: UpstreamFailure
}

/**
 * The JSON of an upstream's answer, or `undefined`. Where the status already tells a failure, a body
 * that cannot be read changes nothing; where it tells a success, it does. A revoked secret (204) has none.
 */
export async function readAnswerJson(
  response: Response,
  limit: Limit,
  method: string,
): Promise<AnswerBody> {
  try {
    // its status says all, so a body that never ends costs no time
    if (response.ok && method === 'DELETE') return { json: undefined }
    if (!isJson(response)) return { json: undefined, flaw: 'type' }
    const bytes = await limit.race(readBounded(response.body, MAX_ANSWER_BYTES))
    if (!bytes) return { json: undefined, flaw: 'size' }
    const json = parseJson(bytes)
    if (json === undefined) return { json, flaw: 'json' }
    // each documented answer is one object; the schemas would take a list for one too
    return { json: isRecord(json) ? json : undefined }
  } catch (error) {
    const isGone = isRefusal(error) && error.parts.fragment === 'client-gone'
    if (!response.ok && !isGone) return { json: undefined }
    if (isRefusal(error)) throw error
    throw refusal('upstream-invalid', { failure: 'truncated' })
  } finally {
    // An unread rest would keep the connection open. After a full read this does nothing.
    if (response.body) response.body.cancel().catch(() => {})
    // A 204 has no stream, and may have a body all the same.
    else limit.drop()
  }
}

/** A problem document is no success, whatever the status says. */
function isJson({ ok, headers }: Response): boolean {
  const type = headers.get('Content-Type') ?? ''
  if (ok && /^application\/problem\+/i.test(type)) return false
  return /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)
}
