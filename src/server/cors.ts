import type { OriginVerdict } from './origin.ts'

/** The headers that a page of another origin may read besides the safelisted ones. */
const EXPOSED =
  'Trace-Id, Date, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset'

/** Short, so that a changed list of origins takes effect soon. */
const PREFLIGHT_SECONDS = '600'

/** Tells whether a request is a preflight. */
export function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('Access-Control-Request-Method')
}

/** Any well-formed header is allowed: the host's page may add its own, and its origin is trusted. */
export function preflightHeaders({ headers }: Request): Record<string, string> {
  const wanted = headers.get('Access-Control-Request-Headers') ?? ''
  return {
    'Access-Control-Allow-Methods': 'GET, POST, DELETE',
    'Access-Control-Max-Age': PREFLIGHT_SECONDS,
    ...(/^[\w!#$%&'*+.^`|~, -]{1,1000}$/.test(wanted) && {
      'Access-Control-Allow-Headers': wanted,
    }),
  }
}

/**
 * Lets a listed page read the answer, and see in its timing whether the browser sent the request once.
 * `Vary` goes to everybody, as the answer depends on the origin.
 */
export function corsHeaders(verdict: OriginVerdict): Record<string, string> {
  if (verdict.kind !== 'listed') return { Vary: 'Origin' }
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': verdict.origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': EXPOSED,
    'Timing-Allow-Origin': verdict.origin,
  }
}
