import * as v from 'valibot'
import { answer } from './answer.ts'
import { hasJsonType, readBody } from './body.ts'
import type { SandboxClock } from './clock.ts'
import type { SandboxEvent } from './events.ts'
import type { SandboxFaults } from './faults.ts'
import { faultSchema } from './faultSchema.ts'
import type { SandboxState } from './inspect.ts'

interface Controls {
  clock: SandboxClock
  faults: SandboxFaults
  reset(): void
  inspect(): SandboxState
  /** The last events, oldest first. */
  recent: readonly SandboxEvent[]
}

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
