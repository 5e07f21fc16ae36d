/** Whose page a request comes from. `listed` is the one kind that needs CORS headers. */
export type OriginVerdict =
  | { readonly kind: 'own' | 'refused' }
  | { readonly kind: 'listed'; readonly origin: string }

/** What a page of another origin may read beyond the safelisted headers. */
const EXPOSED = 'Trace-Id, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset'

/** One day would do as well; short enough that a changed list of origins is soon felt. */
const PREFLIGHT_SECONDS = '600'

/**
 * Own: `Origin` names the host that was asked, or there is none. Browsers leave `Origin` out of plain
 * reads, also those of a foreign page, but they say so in `Sec-Fetch-Site`, which no page can write.
 * Hosts are compared without the scheme, as TLS often ends at a proxy; where the schemes do differ,
 * the browser calls it `cross-site`.
 */
export function judgeOrigin(request: Request, allowed: ReadonlySet<string>): OriginVerdict {
  const origin = request.headers.get('Origin')
  if (origin !== null && allowed.has(origin)) return { kind: 'listed', origin }
  const site = request.headers.get('Sec-Fetch-Site')
  const isOwnSite = site === null || site === 'same-origin' || site === 'none'
  const isOwnHost = origin === null || hostOf(origin) === hostOf(request.url)
  return { kind: isOwnSite && isOwnHost ? 'own' : 'refused' }
}

/** Undefined for `null` and other origins without a host. */
function hostOf(url: string): string | undefined {
  return (URL.canParse(url) && new URL(url).host) || undefined
}

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
