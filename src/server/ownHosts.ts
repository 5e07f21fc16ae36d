/**
 * The hosts that a request names as its own: first what a trusted proxy wrote into `X-Forwarded-Host`, then
 * `Host`. The request's address isn't used, because Next.js and others put `localhost` there behind a proxy. Only a
 * request without `Host` is identified by its address: HTTP/2 has no `Host`, but its `:authority` is in the address.
 */
export function ownHosts(request: Request, trustedHops: number): [string, ...string[]] {
  const { headers, url } = request
  const host = headers.get('Host') ?? new URL(url).host
  const forwarded = trustedHops > 0 ? forwardedHost(headers, trustedHops) : undefined
  return forwarded ? [forwarded, host] : [host]
}

/** Some proxies append to the header, others replace it: then there are fewer entries than proxies. */
function forwardedHost(headers: Headers, hops: number): string | undefined {
  const hosts = headers.get('X-Forwarded-Host')?.split(',') ?? []
  return (hosts.at(-hops) ?? hosts[0])?.trim()
}

/** The host as the address bar would show it, without the scheme's own port; `undefined` for none. */
export function plainHost(host: string, scheme = 'http:'): string | undefined {
  const isHost = /^[\w.-]+(?::\d{1,5})?$|^\[[\da-f:.]+\](?::\d{1,5})?$/i.test(host)
  const url = `${scheme}//${host}`
  return isHost && URL.canParse(url) ? new URL(url).host : undefined
}

/** Tells whether the host is in the list; a name without a port matches every port. */
export function isHostAllowed(host: string, allowed: ReadonlySet<string>): boolean {
  const plain = plainHost(host)
  return plain !== undefined && (allowed.has(plain) || allowed.has(plain.replace(/:\d+$/, '')))
}
