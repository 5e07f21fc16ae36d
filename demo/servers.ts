import { getRequestListener } from '@hono/node-server'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { serverOf } from '../src/cli/serveSandbox.ts'
import { createSandbox } from '../src/sandbox/index.ts'
import { createActivity } from './activity.ts'
import { createBackend } from './backend.ts'
import { isSignedIn, startSession } from './session.ts'

interface DemoAddresses {
  sandboxUrl: string
  /** Every address under which the page may be opened. */
  pageOrigins: readonly string[]
}

/**
 * The three parts of the demo that this repository's own code serves. None of them listens yet.
 *
 * @public start.mjs loads it by its name, through Vite
 */
export function createServers({ sandboxUrl, pageOrigins }: DemoAddresses) {
  const activity = createActivity()
  // Stands in for Plastiq Connect (`/api`) and Vonage (`/accounts`). Make it fail by `/_sandbox/faults`.
  const sandbox = createSandbox({ adminRoutes: true, onRequest: activity.fromSandbox })
  const backend = createBackend({
    sandboxUrl,
    pageOrigins,
    credentials: sandbox.seeds,
    onEvent: activity.fromBackend,
  })

  /** What the page's server does besides Vite: the activity log, and a session for each visitor. */
  function pageMiddleware(request: IncomingMessage, response: ServerResponse, next: () => void) {
    const { url, headers } = request
    if (url === '/demo/activity') return activity.serve(request, response)
    if (headers.accept?.includes('text/html') && !isSignedIn(headers.cookie)) {
      response.setHeader('Set-Cookie', startSession())
    }
    return next()
  }

  return {
    sandbox: serverOf(sandbox),
    backend: createServer(getRequestListener(backend.fetch, { overrideGlobalObjects: false })),
    pageMiddleware,
  }
}
