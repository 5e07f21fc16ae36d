import { parseJson, readBounded } from './bytes.ts'
import type { Limit } from './limit.ts'
import { Refusal, refusal } from './problems.ts'

/** Far above any documented answer (two secrets, one client secret). */
const MAX_ANSWER_BYTES = 65_536

/**
 * The JSON of an upstream's answer, or `undefined`. Where the status already tells a failure, a body
 * that cannot be read changes nothing; where it tells a success, it does. A revoked secret (204) has none.
 */
export async function readAnswerJson(
  response: Response,
  limit: Limit,
  method: string,
): Promise<unknown> {
  try {
    if (!isJson(response) || (response.ok && method === 'DELETE')) return undefined
    const bytes = await limit.race(readBounded(response.body, MAX_ANSWER_BYTES))
    return bytes && parseJson(bytes)
  } catch (error) {
    const isGone = error instanceof Refusal && error.parts.fragment === 'client-gone'
    if (!response.ok && !isGone) return undefined
    throw error instanceof Refusal ? error : refusal('upstream-invalid')
  } finally {
    // What is left unread would hold the connection. After a full read this does nothing.
    response.body?.cancel().catch(() => {})
  }
}

function isJson({ headers }: Response): boolean {
  return /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(headers.get('Content-Type') ?? '')
}
