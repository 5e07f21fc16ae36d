import * as v from 'valibot'
import { parseJson, readBounded } from './bytes.ts'
import { startLimit } from './timeLimit.ts'
import { refusal } from './problems.ts'

/** Ten times what the longest valid body needs. */
const MAX_BODY_BYTES = 4_096

/**
 * Reads, bounds, parses and checks a JSON body. Asking for `application/json` also keeps out the
 * requests that a foreign page can send without a preflight.
 */
export async function requireBody<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
  timeoutMs: number,
): Promise<v.InferOutput<Schema>> {
  if (mediaType(request) !== 'application/json') throw refusal('content-type-header')
  if (Number(request.headers.get('Content-Length')) > MAX_BODY_BYTES)
    throw refusal('body-too-large')
  const bytes = await readBody(request, timeoutMs)
  if (bytes === undefined) throw refusal('body-too-large')
  // A parser in front of the handler has already read it. Incomplete requests never get here.
  if (bytes.length === 0 && Number(request.headers.get('Content-Length')) > 0)
    throw refusal('internal-error', { reason: 'body-already-read' })
  const json = parseJson(bytes)
  if (json === undefined) throw refusal('invalid-json')
  const parsed = v.safeParse(schema, json)
  if (parsed.success) return parsed.output
  throw refusal('invalid-request', { invalidParameters: fieldsOf(parsed.issues) })
}

/** A stream that fails half-way is a caller that left; one that was read before is a host's mistake. */
async function readBody(request: Request, timeoutMs: number): Promise<Uint8Array | undefined> {
  if (request.bodyUsed || request.body?.locked) {
    throw refusal('internal-error', { reason: 'body-already-read' })
  }
  const limit = startLimit(timeoutMs, null, tooSlow)
  const read = readBounded(request.body, MAX_BODY_BYTES).catch(() => {
    throw refusal('client-gone')
  })
  return limit.race(read).finally(limit.stop)
}

/** The rest of the body is not waited for either. */
const tooSlow = () => refusal('body-timeout', { headers: { Connection: 'close' } })

function mediaType(request: Request): string | undefined {
  return request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
}

/** Fields of the schema only: the words of an issue, and the names that the caller chose, hold input. */
function fieldsOf(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]) {
  const names = new Set(issues.map((issue) => v.getDotPath(issue) ?? 'body'))
  return [...names].map((name) => ({ name, reason: 'Missing, or not of the documented form.' }))
}
