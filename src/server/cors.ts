import type { OriginVerdict } from './origin.ts'

/** The headers that a page of another origin may read besides the safelisted ones. */
const EXPOSED =
  'Trace-Id, Date, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset'

/** One day would do as well; short enough that a changed list of origins is soon felt. */
const PREFLIGHT_SECONDS = '600'

/** True for the question that a browser asks before a cross-origin request. */
export function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('Access-Control-Request-Method')
}

/** Any sane header may come along: a host's page adds its own, and the origin is one it trusts. */
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
