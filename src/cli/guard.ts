import { answer } from '../sandbox/answer.ts'
import { isOpenToPages } from '../sandbox/cors.ts'
import { isLoopback } from '../contracts/loopback.ts'
import { hostnameOf } from './hosts.ts'

type Fetch = (request: Request) => Promise<Response>

export interface GuardOptions {
  /** Hostnames that the server may be called by besides loopback ones. */
  hosts?: readonly string[]
  /** Pages that may tokenize a card besides loopback ones. */
  origins?: readonly string[]
}

/**
 * Keeps web pages away from a server that runs on a developer's machine. A call by another name than the
 * server's is refused (DNS rebinding), and so is every call of a browser but the tokenization by a loopback
 * page. What is answered cannot run, be framed, embedded or kept, whatever it is.
 */
export function guarded(fetch: Fetch, options: GuardOptions = {}): Fetch {
  return async (request) => {
    const refused = whyRefused(request, options)
    return inert(request, refused ? answer(403, { error: refused }) : await fetch(request))
  }
}

function whyRefused(request: Request, options: GuardOptions): string | undefined {
  const hostname = hostnameOf(request.headers.get('Host'))
  if (!isAllowedHost(hostname, options)) {
    return `The sandbox is not called "${hostname ?? ''}". Start it with --allow-host to allow this name.`
  }
  const origin = request.headers.get('Origin')
  const site = request.headers.get('Sec-Fetch-Site') ?? 'none'
  if (origin === null && site === 'none') return undefined
  const isOpen = isOpenToPages(request.method, new URL(request.url).pathname)
  if (isOpen && origin !== null && isAllowedOrigin(origin, options)) return undefined
  return isOpen
    ? `Pages of ${origin ?? 'another site'} may not call the sandbox. Start it with --allow-origin to allow them.`
    : 'Pages may not call this. They may only tokenize a card; the rest is for servers and tests.'
}

export function isAllowedHost(
  hostname: string | undefined,
  { hosts = [] }: GuardOptions = {},
): boolean {
  return hostname !== undefined && (isLoopback(hostname) || hosts.includes(hostname))
}

function isAllowedOrigin(origin: string, { origins = [] }: GuardOptions): boolean {
  if (origins.includes(origin)) return true
  return /^https?:/.test(origin) && URL.canParse(origin) && isLoopback(new URL(origin).hostname)
}

/** Last of all, so that nothing which a fault sets can take these back. */
function inert(request: Request, response: Response): Response {
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(inertHeaders)) headers.set(name, value)
  // it has no body to embed, and a page that takes itself for offline finds out by it that it is not
  if (request.method === 'HEAD') headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
  return new Response(response.body, { status: response.status, headers })
}

const inertHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}
