import { audit } from './audit.ts'
import { startCall, type Call } from './call.ts'
import { emit, knownMethod, startWatch } from './events.ts'
import type { CustomerBackendOptions } from './options.ts'
import { isPreflight, preflightHeaders } from './cors.ts'
import { judgeOrigin } from './origin.ts'
import { problemDocument, toRefusal, type Refusal } from './problems.ts'
import { respond } from './respond.ts'
import { createRoutes } from './routes.ts'
import { readSettings } from './settings.ts'

/** A request handler for any runtime with `Request` and `Response`. */
export interface CustomerBackend {
  /**
   * Answers one request. Never rejects. It holds no state, so any number of instances can run side by side, and
   * doesn't use `this`, so you can pass it on as a function.
   */
  fetch(request: Request): Promise<Response>
}

/**
 * Creates the backend: the five routes that the browser kit calls, in front of Plastiq and Vonage.
 *
 * It holds the upstream credentials, allows only what `authorize` grants, and answers each failure with a problem
 * document (RFC 7807) that has a trace id.
 *
 * Routes, under `basePath`: `POST /client-secrets`; `GET` and `POST /accounts/{api_key}/secrets`; `GET` and
 * `DELETE /accounts/{api_key}/secrets/{secret_id}`. Paths and bodies are those of the upstreams.
 *
 * @param options Credentials, permissions and limits. They are checked once, here.
 * @returns The handler. It holds no state of its own.
 * @throws TypeError for options that cannot work, with a sentence that names the option and the reason.
 * @example
 * const backend = createCustomerBackend({
 *   plastiq: { apiKey: process.env.PLASTIQ_API_KEY, baseUrl: 'https://connect.sandbox.plastiq.com/api' },
 *   vonage: {
 *     apiKey: process.env.VONAGE_API_KEY,
 *     apiSecret: process.env.VONAGE_API_SECRET,
 *     secretId: process.env.VONAGE_SECRET_ID, // the id of that secret, or 'unknown'
 *   },
 *   authorize: async (request) => grantOf(await sessionOf(request)),
 *   allowedOrigins: [],
 * })
 * serve({ fetch: backend.fetch, port: 4010 }) // `serve` of @hono/node-server
 */
export function createCustomerBackend(options: CustomerBackendOptions): CustomerBackend {
  const settings = readSettings(options)
  const routes = createRoutes(settings)

  async function answer(call: Call): Promise<{ response: Response; refused?: Refusal }> {
    try {
      call.origin = await judgeOrigin(call.request, settings)
      if (isPreflight(call.request) && call.origin.kind === 'listed') {
        return { response: respond(call, 204, null, preflightHeaders(call.request)) }
      }
      return { response: await routes.fetch(call.request, { call }) }
    } catch (error) {
      const refused = toRefusal(error)
      const body = JSON.stringify(problemDocument(refused, call.traceId))
      const headers = { ...refused.parts.headers, 'Content-Type': 'application/problem+json' }
      return { response: respond(call, refused.parts.status, body, headers), refused }
    }
  }

  return {
    async fetch(request) {
      const elapsed = startWatch()
      const call = startCall(request)
      const { response, refused } = await answer(call)
      const { fragment: problem, failure, advice, compared } = refused?.parts ?? {}
      const isAudited = await audit(settings, call, response.status, refused)
      const reason = isAudited ? refused?.parts.reason : 'audit-failed'
      emit(settings.onEvent, {
        type: 'request',
        method: knownMethod(request.method),
        route: call.route,
        status: response.status,
        traceId: call.traceId,
        durationMs: elapsed(),
        ...(problem && { problem }),
        ...(failure && { failure }),
        ...(reason && { reason }),
        ...(advice && { advice }),
        ...(compared && { compared }),
      })
      return response
    },
  }
}
