import { getRequestListener } from '@hono/node-server'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { readFrameDocument } from '../src/cli/frame/document.ts'
import { serverOfSite } from '../src/cli/frame/serveSite.ts'
import { makeSite } from '../src/cli/frame/site.ts'
import { guarded, isAllowedHost } from '../src/cli/guard.ts'
import { hostnameOf } from '../src/cli/hosts.ts'
import { serverOf } from '../src/cli/sandbox/serve.ts'
import { warningsFor } from '../src/cli/sandbox/warnings.ts'
import { createSandbox } from '../src/sandbox/index.ts'
import { createActivity } from './activity.ts'
import { createBackend } from './backend.ts'
import { isSignedIn, startSession } from './session.ts'

interface DemoAddresses {
  sandboxUrl: string
  tokenizationUrl: string
  /** The folder with the ready document of the card frame. */
  frameDocument: string
  /** Every address under which the page may be opened. */
  pageOrigins: readonly string[]
}

/**
 * The parts of the demo that this repository's own code serves. None of them listens yet.
 *
 * @public start.mjs loads it by its name, through Vite
 */
export async function createServers({
  sandboxUrl,
  tokenizationUrl,
  frameDocument,
  pageOrigins,
}: DemoAddresses) {
  const document = await readFrameDocument(frameDocument)
  const { languages } = document
  const config = { parentOrigins: pageOrigins, tokenizationUrl, languages }
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
    if (isForeign(request)) return response.writeHead(403).end()
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    if (url === '/demo/activity') return activity.serve(request, response)
    if (headers.accept?.includes('text/html') && !isSignedIn(headers.cookie)) {
      response.setHeader('Set-Cookie', startSession())
    }
    return next()
  }

  return {
    warnings: warningsFor('localhost'),
    sandbox: serverOf({ fetch: guarded(sandbox.fetch) }),
    backend: createServer(getRequestListener(backend.fetch, { overrideGlobalObjects: false })),
    // as `npx cardmint frame --serve` does
    frame: serverOfSite(await makeSite(document, config)),
    pageMiddleware,
  }
}

/**
 * Whether another page asks, by its own name for this address (DNS rebinding) or across sites. It may link to
 * the page, and to nothing else: Vite's server opens files in the editor of whoever runs it.
 */
function isForeign({ url, headers }: IncomingMessage): boolean {
  if (!isAllowedHost(hostnameOf(headers.host ?? null))) return true
  return url !== '/' && ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']))
}
