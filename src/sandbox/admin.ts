import * as v from 'valibot'
import { answer } from './answer.ts'
import { hasJsonType, readBody } from './body.ts'
import type { SandboxClock } from './clock.ts'
import type { SandboxEvent } from './events.ts'
import type { SandboxFaults } from './faults.ts'
import type { SandboxState } from './inspect.ts'

interface Controls {
  clock: SandboxClock
  faults: SandboxFaults
  reset(): void
  inspect(): SandboxState
  /** The last events, oldest first. */
  recent: readonly SandboxEvent[]
}

/**
 * What a fault that comes over HTTP may set. Others have a meaning to browsers, such as `Set-Cookie`,
 * which holds for every port of localhost, and would outlive the sandbox.
 */
const faultHeader =
  /^(?:allow|content-encoding|content-language|content-type|date|etag|last-modified|location|retry-after|server|trace-id|via|www-authenticate|(?:x-)?ratelimit(?:-[a-z]+)?|x-(?:correlation|request|trace)-id)$/i

/** A fault as JSON can say it: `path` is a string, the headers are harmless, the rest as in the library. */
const faultSchema = v.strictObject({
  match: v.optional(
    v.strictObject({
      method: v.optional(v.union([v.string(), v.array(v.string())])),
      path: v.optional(v.string()),
    }),
  ),
  times: v.optional(v.number()),
  status: v.optional(v.number()),
  body: v.optional(v.unknown()),
  headers: v.optional(
    v.record(
      v.pipe(
        v.string(),
        v.regex(faultHeader, ({ input }) => `a fault over HTTP cannot set the header "${input}"`),
      ),
      v.string(),
    ),
  ),
  latencyMs: v.optional(v.number()),
  drop: v.optional(v.boolean()),
  malformed: v.optional(v.boolean()),
  emptyBody: v.optional(v.boolean()),
  contentType: v.optional(v.string()),
  afterProcessing: v.optional(v.boolean()),
})
const clockSchema = v.union([
  v.strictObject({ advanceMs: v.number() }),
  v.strictObject({ setMs: v.number() }),
])

type AdminRoute = (request: Request) => Response | Promise<Response>

/** `/_sandbox/*`: no part of either upstream. Not open to pages: whatever runs a test drives it. */
export function createAdmin(controls: Controls) {
  const routes: Readonly<Record<string, AdminRoute>> = {
    'GET /_sandbox/state': () => answer(200, controls.inspect()),
    'GET /_sandbox/events': () => answer(200, controls.recent),
    'GET /_sandbox/clock': () => answer(200, { nowMs: controls.clock.now() }),
    'POST /_sandbox/clock': async (request) =>
      withBody(request, clockSchema, (wish) => {
        if ('setMs' in wish) controls.clock.set(wish.setMs)
        else controls.clock.advance(wish.advanceMs)
        return answer(200, { nowMs: controls.clock.now() })
      }),
    'POST /_sandbox/faults': async (request) =>
      withBody(request, faultSchema, (fault) => {
        controls.faults.add(fault)
        return answer(204, null)
      }),
    'DELETE /_sandbox/faults': () => {
      controls.faults.clear()
      return answer(204, null)
    },
    'POST /_sandbox/reset': () => {
      controls.reset()
      return answer(204, null)
    },
  }
  return async (request: Request, { pathname }: URL): Promise<Response | undefined> => {
    if (!pathname.startsWith('/_sandbox/')) return undefined
    const route = routes[`${request.method} ${pathname}`]
    if (route === undefined) return refusal(404, `Known: ${Object.keys(routes).join(', ')}.`)
    const isTyped = request.headers.has('Content-Type')
    return isTyped && !hasJsonType(request) ? notJson() : route(request)
  }
}

async function withBody<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
  act: (value: v.InferOutput<Schema>) => Response,
): Promise<Response> {
  const { json, hasJsonType: isJson } = await readBody(request)
  if (!isJson) return notJson()
  // the schemas would take a list for an object without fields
  const result = v.safeParse(schema, Array.isArray(json?.value) ? undefined : json?.value)
  if (!result.success) return refusal(400, `The body does not fit: ${result.issues[0].message}.`)
  try {
    return act(result.output)
  } catch (error) {
    if (error instanceof RangeError) return refusal(400, error.message)
    throw error
  }
}

/** A page can send any other type without asking first. */
function notJson(): Response {
  return refusal(415, 'The body has to be JSON, with Content-Type: application/json.')
}

function refusal(status: number, error: string): Response {
  return answer(status, { error })
}
