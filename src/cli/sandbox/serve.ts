import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Server } from 'node:http'
import { DroppedConnection, type Sandbox } from '../../sandbox/index.ts'

/** The sandbox as an HTTP server, not yet listening. Judges no caller: see `guarded`. */
export function serverOf(sandbox: Pick<Sandbox, 'fetch'>): Server {
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: async (request, env) => answerOrCut(sandbox, request, env),
  })
  if (server instanceof Server) return server
  throw new TypeError('The HTTP adapter gave no HTTP/1 server although none other was asked for.')
}

async function answerOrCut(
  sandbox: Pick<Sandbox, 'fetch'>,
  request: Request,
  { incoming }: HttpBindings | Http2Bindings,
): Promise<Response> {
  try {
    return await sandbox.fetch(request)
  } catch (error) {
    // the caller went away, or a fault drops the connection: no answer is sent
    if (!(error instanceof DroppedConnection) && !request.signal.aborted) throw error
    incoming.socket.destroy()
    return RESPONSE_ALREADY_SENT
  }
}
